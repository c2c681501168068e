// Served in tests only, before the app's own scripts: in a browser that was just started it looks at what stands there, answers
// a question, and tells both to the test. What is told goes to another server, because the page's own is gone.
(() => {
  const asked = new URLSearchParams(location.search);
  const visit = asked.get('cold');
  if (!visit) return;
  const wait = (pause) => new Promise((go) => setTimeout(go, pause));

  async function tell(what, told) {
    for (;;) {
      try {
        const body = JSON.stringify(told);
        return await fetch(`@desk@collect?visit=${visit}&what=${what}`, { method: 'POST', mode: 'no-cors', body });
      } catch (unreachable) {
        await wait(100);
      }
    }
  }

  async function until(what, look) {
    for (let tries = 0; tries < 3000; tries += 1) {
      const message = document.getElementById('boot-message');
      if (message) throw new Error('the app has given up: ' + message.innerText);
      const found = document.body && look();
      if (found) return found;
      await wait(20);
    }
    throw new Error('waited in vain for ' + what);
  }

  const field = (id) => document.getElementById(id);
  function write(id, text) {
    field(id).value = text;
    field(id).dispatchEvent(new InputEvent('input', { bubbles: true }));
  }

  (async () => {
    await until('the app', () => document.documentElement.dataset.version && document.querySelector('main h1'));
    const place = location.hash;
    if (asked.has('new')) {
      location.hash = '#/start';
      await until('the form', () => field('partnership') && field('organisation'));
      write('partnership', 'De Linde');
      write('organisation', 'Wonen Noord');
      document.querySelector('main form [type=submit]').click();
      await until('the lenses', () => location.hash !== '#/start');
    }
    if (!/^#\/lens/.test(location.hash)) location.hash = '#/lens/ambitie';
    const card = await until('the first question', () => document.querySelector('main input[type=radio]'));
    const time = performance.now();
    const before = document.querySelector(`input[name="${card.name}"]:checked`);
    const radio = document.querySelector(`input[name="${card.name}"][value="${asked.get('answer')}"]`);
    radio.click();
    await until('the answer to be saved', () => radio.checked && document.querySelector('.save-status[data-state=saved]'));
    if (asked.has('new')) {
      await until('all files', () => document.documentElement.dataset.offline && navigator.serviceWorker.controller);
    }
    // Nobody closes a browser in the very moment of an answer; tests of that are elsewhere.
    await wait(1000);
    const worker = navigator.serviceWorker.controller;
    await tell('found', {
      place,
      question: card.name,
      before: before && before.value,
      time,
      worker: worker && worker.scriptURL,
      versions: [
        document.querySelector('script[data-version]').dataset.version,
        gezamenlijkeBlikVersion,
        document.documentElement.dataset.version,
      ],
    });
  })().catch((fault) => tell('trouble', String(fault)));
})();
