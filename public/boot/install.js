// The browser's own offer to install the page comes once, maybe before the app is there. It is kept for the page that explains it.
window.addEventListener('beforeinstallprompt', function (event) {
  event.preventDefault();
  window.gezamenlijkeBlikInstall = event;
});
