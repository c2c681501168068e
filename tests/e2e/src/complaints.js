// Notes every break of the page's own rules (its content security policy) and every error, from the first moment on.
(() => {
  window.complaints = window.complaints || [];
  const note = (kind, text) => window.complaints.push(kind + ': ' + text);
  addEventListener('securitypolicyviolation', (event) =>
    note('policy', event.violatedDirective + ' ' + event.blockedURI + ' ' + event.sourceFile));
  addEventListener('error', (event) => note('error', event.message));
  addEventListener('unhandledrejection', (event) => note('rejection', String(event.reason)));
})();
