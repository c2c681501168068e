// Served in tests only, before the app's own scripts: in a browser that was just started it looks at what stands there, answers
// a question, looks at the picture, takes a file out, brings another one in, and tells all of it to the test. What is told goes
// to another server, because the page's own is gone.
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

  // The words on the buttons, and the file of somebody else.
  const words = @words@;
  const button = (name) => [...document.querySelectorAll('main button')]
    .find((one) => [one.textContent.trim(), one.getAttribute('aria-label')].includes(name));

  async function tap(name) {
    (await until('«' + name + '»', () => button(name))).click();
  }

  // In how many colours something was drawn; a canvas on which nothing was has one.
  function colours() {
    const canvas = document.querySelector('main canvas');
    if (!canvas || !canvas.width) return 0;
    const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
    return new Set(new Uint32Array(data.buffer)).size;
  }

  // What the page gives as a file, kept before the browser asks where to put it.
  async function fileFrom(name) {
    const blobs = new Map();
    const make = URL.createObjectURL;
    const click = HTMLAnchorElement.prototype.click;
    let given = null;
    URL.createObjectURL = (blob) => { const url = make.call(URL, blob); blobs.set(url, blob); return url; };
    HTMLAnchorElement.prototype.click = function () { given = blobs.get(this.href); };
    await tap(name);
    const blob = await until('a file', () => given);
    URL.createObjectURL = make;
    HTMLAnchorElement.prototype.click = click;
    return blob.text();
  }

  async function theRest() {
    location.hash = '#/mijn-beeld';
    const mine = await until('my picture', () => colours() > 3 && colours());
    location.hash = '#/bestanden';
    const file = await fileFrom(words.mine);
    const paste = await until('the field', () => field('paste'));
    // Another person each time.
    const [[id, person]] = Object.entries(words.other.participants);
    person.name.value += ' ' + visit;
    const participants = { [id.slice(0, 16) + visit.padStart(4, '0') + id.slice(20)]: person };
    paste.value = JSON.stringify({ ...words.other, participants });
    await tap(words.read);
    await tap(words.apply);
    await until('the merging', () => document.querySelector('main').innerText.includes(words.applied));
    location.hash = '#/samen';
    const together = await until('our picture', () => {
      const curtain = location.hash === '#/samen' && button(words.open);
      if (curtain) curtain.click();
      return location.hash === '#/samen' && colours() > 3 && colours();
    });
    const main = document.querySelector('main').innerText;
    return { mine, together, file, organisations: words.organisations.filter((name) => main.includes(name)) };
  }

  (async () => {
    await until('the app', () => document.documentElement.dataset.version && document.querySelector('main h1'));
    const place = location.hash;
    if (asked.has('new')) {
      location.hash = '#/start';
      await until('the form', () => field('partnership') && field('organisation'));
      write('partnership', 'Zorgnetwerk De Linde');
      write('organisation', words.organisations[0]);
      document.querySelector('main form [type=submit]').click();
      await until('the lenses', () => location.hash !== '#/start');
    }
    if (!/^#\/lens/.test(location.hash)) location.hash = '#/lens/ambitie';
    const card = await until('the first question', () => document.querySelector('main input[type=radio][name*="-Q"]'));
    const time = performance.now();
    const before = document.querySelector(`input[name="${card.name}"]:checked`);
    const radio = document.querySelector(`input[name="${card.name}"][value="${asked.get('answer')}"]`);
    radio.click();
    await until('the answer to be saved', () => radio.checked && document.querySelector('.save-status[data-state=saved]'));
    let journey = null;
    if (asked.has('new')) {
      await until('all files', () => document.documentElement.dataset.offline === 'ready' && navigator.serviceWorker.controller);
    } else {
      journey = await theRest();
      await until('the rest to be saved', () => document.querySelector('.save-status[data-state=saved]'));
    }
    // Nobody closes a browser in the very moment of an answer; tests of that are elsewhere.
    await wait(1000);
    const worker = navigator.serviceWorker.controller;
    await tell('found', {
      place,
      question: card.name,
      before: before && before.value,
      time,
      journey,
      worker: worker && worker.scriptURL,
      versions: [
        document.querySelector('script[data-version]').dataset.version,
        gezamenlijkeBlikVersion,
        document.documentElement.dataset.version,
      ],
    });
  })().catch((fault) => tell('trouble', String(fault)));
})();
