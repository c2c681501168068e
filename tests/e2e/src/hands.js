// Answers and writes notes like somebody in a great hurry: the questions of these lenses, so many times, by the
// page's own radios and text areas. What was done last at each question stands in `hands`.
const [slugs, edits, seed] = arguments;
const hands = { left: edits, answers: {}, notes: {}, done: false, begun: Date.now(), ended: 0 };
window.hands = hands;

// The same numbers at each run (mulberry32).
let state = seed;
const chance = (below) => {
  state = (state + 0x6d2b79f5) | 0;
  let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
};

// A window in the background may have slow timers; messages are not slowed down.
const channel = new MessageChannel();
const soon = (wait, act) => {
  const until = performance.now() + wait;
  channel.port1.onmessage = () => (performance.now() < until ? channel.port2.postMessage(0) : act());
  channel.port2.postMessage(0);
};

const cards = () => [...document.querySelectorAll('main fieldset')].filter((card) => card.querySelector('input[type=radio]'));

function edit() {
  if (hands.left === 0) {
    hands.done = true;
    hands.ended = Date.now();
    return;
  }
  const slug = '#/lens/' + slugs[Math.floor(hands.left / 20) % slugs.length];
  if (!location.hash.startsWith(slug)) {
    const before = cards()[0];
    location.hash = slug;
    const arrived = () => (cards()[0] && cards()[0] !== before ? edit() : soon(5, arrived));
    soon(5, arrived);
    return;
  }
  hands.left -= 1;
  const all = cards();
  const card = all[chance(all.length)];
  if (chance(6) === 0) {
    const area = card.querySelector('textarea');
    area.value = 'Toelichting ' + seed + ' ' + hands.left;
    area.dispatchEvent(new Event('input', { bubbles: true }));
    hands.notes[card.id] = area.value;
  } else {
    const radios = [...card.querySelectorAll('input[type=radio]')].filter((radio) => !radio.checked);
    const radio = radios[chance(radios.length)];
    radio.click();
    hands.answers[card.id] = radio.value;
  }
  soon(chance(4) ? chance(6) : chance(40), edit);
}
edit();
