// The build puts this behind the script of the first program. Where a host rewrites what stands in the page, the browser does
// not run the boot script there, because its hash is another; then the copy beside the page is asked for.
globalThis.gezamenlijkeBlikVersion || document.head.append(Object.assign(document.createElement('script'), { src: 'boot.js' + new URL(import.meta.url).search }));
