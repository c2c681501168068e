// In development only: Trunk says here when it has built, and when it could not. Its own script for that would have to stand in the
// page, and the page's policy is the one of a release.
(function () {
  'use strict';
  var lost = false;

  function listen() {
    var socket = new WebSocket(new URL('.well-known/trunk/ws', document.baseURI).href.replace('http', 'ws'));
    socket.onopen = function () { if (lost) { location.reload(); } };
    socket.onmessage = function (event) {
      var told = JSON.parse(event.data);
      if (told.type === 'reload') { return location.reload(); }
      var failure = document.createElement('pre');
      failure.textContent = told.data.reason;
      document.body.prepend(failure);
    };
    socket.onclose = function () {
      lost = true;
      setTimeout(listen, 1000);
    };
  }

  listen();
}());
