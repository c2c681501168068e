// Where somebody is on a page: what stands in the middle of the screen, which folds are open, and what has the focus. So they
// are there again in another language, and when they come back to a page, also where the other program shows it. The browser
// itself would bring them back before the page stands.
var spots = {};
var mark = markPage();
history.scrollRestoration = 'manual';

// What the history of the tab knows the page by that is on the screen. Who turns pages very fast is refused a mark by the
// browser, and only finds the top of that page when they come back.
function markPage() {
  var known = history.state || String(Date.now());
  try { if (!history.state) { history.replaceState(known, ''); } } catch (refused) {}
  return known;
}

// Things are known by their place in the tree, because a page is built the same way in both languages and each time.
function pathTo(element) {
  var path = '';
  for (; element && element.id !== 'app'; element = element.parentElement) {
    var at = element.parentElement ? Array.prototype.indexOf.call(element.parentElement.children, element) : 0;
    path = '>:nth-child(' + (at + 1) + ')' + path;
  }
  return element ? '#app' + path : 'none';
}

function folds() { return Array.prototype.slice.call(document.querySelectorAll('main details')); }

function topOf(element) { return element ? element.getBoundingClientRect().top : 0; }

function takeSpot() {
  var middle = document.elementFromPoint(innerWidth / 2, innerHeight / 2);
  return {
    focus: pathTo(document.activeElement),
    middle: pathTo(middle),
    top: topOf(middle),
    open: folds().map(function (fold) { return fold.open; })
  };
}

// In the next frame, when pictures have taken their room.
function goTo(spot) {
  requestAnimationFrame(function () {
    folds().forEach(function (fold, at) { fold.open = !!spot.open[at]; });
    var middle = document.querySelector(spot.middle);
    var focus = document.querySelector(spot.focus);
    if (middle) { scrollBy(0, topOf(middle) - spot.top); }
    if (focus) { focus.focus({ preventScroll: true }); }
  });
}

// The address is that of the next page already, and what is on the screen still the one that is left.
window.addEventListener('hashchange', function () {
  spots[mark] = takeSpot();
  mark = markPage();
});

// The app calls this before it draws the same page anew.
window.gezamenlijkeBlikStay = function () { goTo(takeSpot()); };

// The app calls this when it has drawn another page; says whether somebody was on it before.
window.gezamenlijkeBlikReturn = function () {
  if (spots[mark]) { goTo(spots[mark]); }
  return !!spots[mark];
};
