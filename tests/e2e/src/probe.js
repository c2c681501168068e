// Served in tests only, before the app's own scripts. In the launcher's page it opens tabs; in the app's page it looks at
// what stands there and then works as a person does, if the address says that it is a visit of a test.
// It knows what a person can see (fields, radios, buttons and their ids) and nothing of the app's inside.
(() => {
  const asked = new URLSearchParams(location.search);
  const wait = (pause) => new Promise((go) => setTimeout(go, pause));

  // An order of the test; the server answers when there is one.
  async function order(name) {
    for (;;) {
      try {
        const order = await (await fetch('order?of=' + name)).json();
        if (order) return order;
      } catch (unreachable) {
        await wait(100);
      }
    }
  }

  async function launch() {
    for (let tab = Number(asked.get('from')); ; tab += 1) {
      const { url } = await order('tab-' + tab);
      // Without an opener the tab gets a process of its own, which can be killed without this one.
      window.open(url, '_blank', 'noopener');
    }
  }

  const visit = asked.get('visit');
  if (asked.has('from')) launch();
  if (!visit) return;

  const tell = (what, told) =>
    fetch(`collect?visit=${visit}&what=${what}`, { method: 'POST', body: told === undefined ? '' : JSON.stringify(told), keepalive: what !== 'found' });

  // What localStorage brought back by itself, before the app has touched anything.
  const alone = {};
  for (let at = 0; at < localStorage.length; at += 1) alone[localStorage.key(at)] = localStorage.getItem(localStorage.key(at));

  // Waits for something on the page; the app's message that it has given up ends the wait.
  async function until(look, what) {
    for (let tries = 0; tries < 1500; tries += 1) {
      const message = document.getElementById('boot-message');
      if (message) throw new Error('the app has given up: ' + message.innerText);
      const found = look();
      if (found) return found;
      await wait(20);
    }
    throw new Error('waited in vain for ' + what);
  }

  // Goes to a page and waits until it stands still, with this element on it.
  async function turnTo(hash, id) {
    if (!location.hash.startsWith(hash)) location.hash = hash;
    let before = '';
    await until(() => {
      if (!document.body) return false;
      const now = location.hash + document.body.innerHTML.length;
      const stands = now === before && document.querySelector('main h1') && !document.querySelector('.boot-loading, .boot-welcome');
      before = now;
      return stands && (!id || document.getElementById(id));
    }, hash + ' with ' + id);
  }

  async function look(pages) {
    const found = { texts: {}, answers: {}, submit: '', alone };
    for (const page of pages) {
      await turnTo(page.at, page.id);
      for (const field of document.querySelectorAll('main input[type=text], main textarea')) found.texts[field.id] = field.value;
      for (const radio of document.querySelectorAll('main input[type=radio]:checked')) found.answers[radio.name] = radio.value;
      const submit = document.querySelector('main form [type=submit]');
      if (submit) found.submit = submit.textContent;
    }
    return found;
  }

  const deeds = {
    write({ id, text }) {
      const field = document.getElementById(id);
      const around = field.closest('[id$="-note"]');
      const fold = around && document.querySelector(`[aria-controls="${around.id}"][aria-expanded=false]`);
      if (fold) fold.click();
      if (document.activeElement !== field) field.focus();
      field.value = text;
      field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText', data: text.slice(-1) }));
      return field.value === text;
    },
    choose({ id, value }) {
      const radio = document.querySelector(`input[name="${id}"][value="${value}"]`);
      const card = document.getElementById(id);
      if (!card.contains(document.activeElement)) radio.focus();
      radio.click();
      return radio.checked;
    },
    submit() {
      document.querySelector('main form [type=submit]').click();
      return true;
    },
    press({ text }) {
      const button = [...document.querySelectorAll('main button')].find((one) => one.textContent.trim() === text);
      if (button) button.click();
      return !!button;
    },
  };

  async function work({ pause, steps }) {
    let underWay = 0;
    for (const [at, step] of steps.entries()) {
      if (!location.hash.startsWith(step.at) || !document.getElementById(step.id || 'main')) await turnTo(step.at, step.id);
      if (!deeds[step.deed](step)) throw new Error('this could not be done: ' + JSON.stringify(step));
      // The step is reported the moment the page has dealt with it: what is reported has to be there ever after.
      underWay += 1;
      tell(at + 1).catch(() => {}).then(() => { underWay -= 1; });
      await wait(pause);
      while (underWay > 3) await wait(1);
    }
  }

  (async () => {
    await tell('found', await look((await order('look-' + visit)).pages));
    await work(await order('work-' + visit));
  })().catch((fault) => tell('trouble', String(fault)));
})();
