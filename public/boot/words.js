// What is said where the app cannot say it.
var TEXTS = {
  nl: {
    oldTitle: 'Deze browser is te oud',
    old: 'Deze pagina heeft een nieuwere browser nodig: Safari 16.4, Chrome 103, Firefox 115 of later. Werk de browser bij, of pak een ander apparaat.',
    folderTitle: 'Deze pagina hoort op een website',
    folder: 'Vanuit een map laat een browser haar niet werken. Zet de hele map op een website en open haar daar.',
    failTitle: 'Het laden is niet gelukt',
    fail: 'Een deel van de pagina kwam niet aan. Kijk of je verbinding hebt en laad de pagina opnieuw. Wat je al invulde, staat nog op dit apparaat.',
    crashTitle: 'Er ging iets mis in de pagina',
    crash: 'Dat ligt niet aan jou. Wat bewaard is, staat nog op dit apparaat. Laad de pagina opnieuw om verder te gaan. Wil je zeker zijn? Download dan eerst je gegevens.',
    resetTitle: 'De offline kopie is weg',
    reset: 'Laad de pagina opnieuw, dan wordt alles vers opgehaald. Wat je invulde, staat nog op dit apparaat.',
    secret: 'In dit bestand staat iedereen van dit apparaat, en van wat privé is alleen dat van jou. Was niets te lezen, dan gaat alles mee zoals het stond.',
    partly: 'Een deel kon niet gelezen worden. De rest staat in het bestand.',
    download: 'Download mijn gegevens',
    copy: 'Of kopieer de tekst',
    reload: 'Opnieuw laden',
    detail: 'Melding voor de maker'
  },
  en: {
    oldTitle: 'This browser is too old',
    old: 'This page needs a newer browser: Safari 16.4, Chrome 103, Firefox 115 or later. Update the browser, or use another device.',
    folderTitle: 'This page belongs on a website',
    folder: 'From a folder a browser does not let it work. Put the whole folder on a website and open it there.',
    failTitle: 'The page did not load',
    fail: 'Part of the page did not arrive. Check your connection and load the page again. What you filled in before is still on this device.',
    crashTitle: 'Something went wrong in the page',
    crash: 'It is not your doing. What was saved is still on this device. Load the page again to go on. To be safe, you can download your data first.',
    resetTitle: 'The offline copy is gone',
    reset: 'Load the page again, and everything is fetched afresh. What you filled in is still on this device.',
    secret: 'This file holds everybody on this device, and of what is private only yours. Where nothing could be read, everything goes along as it stood.',
    partly: 'A part could not be read. The rest is in the file.',
    download: 'Download my data',
    copy: 'Or copy the text',
    reload: 'Load again',
    detail: 'Message for the maker'
  }
};
