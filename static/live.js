'use strict';

// A page that shows the days of a shop is told when something was done there, and asks for its part again. It works
// without this file, too: then one reloads. A hidden page is told nothing, and looks once when it is seen again.
(() => {
  let stream;
  let address;
  let isStale = false;
  let isAsking = false;
  let last = -Infinity;
  const pause = 600; // where much is done, fewer looks do
  const part = () => document.querySelector('[data-live]');

  // Whoever is moving, sending or typing something is not disturbed; it is done as soon as they are ready. The answer to
  // what is sent would come to a part that is gone, and what it says with it.
  const isBusy = () => part()?.hasAttribute('data-busy')
    || part()?.matches('.htmx-request, :has(.htmx-request)')
    || (part()?.contains(document.activeElement) && document.activeElement.matches('input:not([type=hidden]), select, textarea'));

  async function look() {
    isStale = true;
    if (isAsking || performance.now() < last + pause || isBusy() || document.hidden || !part()) return;
    isAsking = true;
    isStale = false;
    last = performance.now();
    try {
      const {id} = part();
      const answer = await fetch(location.href, {headers: {'HX-Request': 'true', 'HX-Target': id}});
      const fresh = answer.ok && new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById(id);
      if (fresh && !isBusy()) put(part(), fresh);
      else if (fresh || answer.status >= 500 || answer.status === 429) isStale = true;
    } catch {
      isStale = true; // the stream comes back, and with it the next look
    }
    isAsking = false;
  }

  const key = one => one.id || one.getAttribute('href')
    || (one.form ? one.form.getAttribute('action') + one.textContent : one.className);

  // The place on the page and the focus stay, and so does what was said.
  function put(old, fresh) {
    if (old.innerHTML === fresh.innerHTML) return;
    const frame = old.querySelector('.board-frame');
    const place = frame && [frame.scrollLeft, frame.scrollTop];
    const focused = old.contains(document.activeElement) && document.activeElement;
    const said = old.querySelector('.flash');
    if (said && !fresh.querySelector('.flash')) fresh.prepend(said);
    fresh.querySelectorAll('[autofocus]').forEach(one => one.removeAttribute('autofocus'));
    old.replaceWith(fresh);
    window.htmx?.process(fresh);
    if (place) fresh.querySelector('.board-frame')?.scrollTo(...place);
    const wanted = focused && key(focused);
    if (wanted) [...fresh.querySelectorAll('a, button, [tabindex]')].find(one => key(one) === wanted)?.focus({preventScroll: true});
  }

  function listen() {
    const wanted = document.hidden ? undefined : part()?.dataset.live;
    if (wanted === address && stream?.readyState !== EventSource.CLOSED) return;
    stream?.close();
    address = wanted;
    stream = wanted && new EventSource(wanted);
    stream?.addEventListener('day', look);
  }

  document.addEventListener('visibilitychange', () => {
    listen();
    if (!document.hidden) look();
  });
  document.addEventListener('htmx:afterSettle', listen);
  document.addEventListener('focusout', () => isStale && setTimeout(look));
  setInterval(() => isStale && look(), 200);
  setInterval(() => stream?.readyState === EventSource.CLOSED && listen(), 10000); // it was refused, as by a node that goes
  addEventListener('pagehide', () => stream?.close());
  listen();
})();
