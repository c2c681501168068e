// Stands before the app's own scripts in a copy of the release. Counts every document of this tab, whoever loaded it, and what
// the page does by itself to have a worker and to look for a new version.
(() => {
  sessionStorage.setItem('loads', String(Number(sessionStorage.getItem('loads')) + 1));
  window.looks = { begun: 0, ended: 0 };
  function count(kind, call) {
    const real = kind && kind.prototype[call];
    if (!real) return;
    kind.prototype[call] = function (...given) {
      // What the page does upon the answer begins before this look has ended.
      const ended = () => setTimeout(() => { window.looks.ended += 1; }, 20);
      const look = real.apply(this, given);
      window.looks.begun += 1;
      look.then(ended, ended);
      return look;
    };
  }
  count(window.ServiceWorkerContainer, 'register');
  count(window.ServiceWorkerRegistration, 'update');
})();
