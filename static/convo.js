'use strict';

// Every page works without this file. It only makes some things kinder.

const closest = (event, selector) => event.target instanceof Element && event.target.closest(selector);

// A close button takes away what it belongs to.
document.addEventListener('click', event => {
  const button = closest(event, '[data-dismiss]');
  if (button) button.closest(button.dataset.dismiss)?.remove();
});

// A menu closes when one goes on elsewhere, and by Escape with the focus back on its button.
document.addEventListener('click', event => {
  for (const menu of document.querySelectorAll('.menu[open]')) {
    if (!menu.contains(event.target)) menu.open = false;
  }
});
document.addEventListener('keydown', event => {
  if (event.key !== 'Escape') return;
  for (const menu of document.querySelectorAll('.menu[open]')) {
    menu.open = false;
    menu.querySelector('summary').focus();
  }
});

// What only a script can do is offered only where one runs.
for (const button of document.querySelectorAll('[data-print], [data-copy]')) {
  button.hidden = 'copy' in button.dataset && !navigator.clipboard;
}
document.addEventListener('click', async event => {
  if (closest(event, '[data-print]')) print();
  const button = closest(event, '[data-copy]');
  if (!button) return;
  await navigator.clipboard.writeText(document.querySelector(button.dataset.copy).innerText);
  button.textContent = button.dataset.copied;
});

// A password can be shown while it is typed. It is hidden again when it is sent, so that no browser keeps it as a text.
const reveal = (button, shown) => {
  document.getElementById(button.dataset.reveal).type = shown ? 'text' : 'password';
  button.setAttribute('aria-pressed', String(shown));
};
const offerReveal = () => document.querySelectorAll('[data-reveal]').forEach(button => { button.hidden = false; });
offerReveal();
document.addEventListener('htmx:afterSettle', offerReveal);
document.addEventListener('click', event => {
  const button = closest(event, '[data-reveal]');
  if (button) reveal(button, button.getAttribute('aria-pressed') === 'false');
});
document.addEventListener('submit', event => {
  event.target.querySelectorAll('[data-reveal]').forEach(button => reveal(button, false));
});

// A changed form asks before it is left; sending it is no leaving.
const changed = new Set();
const unsaved = event => closest(event, 'form[data-unsaved]');
document.addEventListener('input', event => unsaved(event) && changed.add(unsaved(event)));
document.addEventListener('submit', event => changed.delete(event.target));
addEventListener('beforeunload', event => {
  if ([...changed].some(form => form.isConnected)) event.preventDefault();
});

// After a swap the focus does not fall back to the top of the page: an element that kept its id
// keeps the focus by itself; else the new part's heading takes it, so that the keyboard goes on there.
document.addEventListener('htmx:afterSettle', event => {
  const part = event.detail.elt;
  const here = document.activeElement;
  if ((here !== document.body && here.checkVisibility()) || !part.isConnected || part.id === 'notice') return;
  if (part.querySelector('[autofocus]')) return;
  const place = part.querySelector('h1, h2') ?? part;
  if (!place.hasAttribute('tabindex')) place.setAttribute('tabindex', '-1');
  place.focus({ preventScroll: true });
  if (place.tagName === 'H1') scrollTo(0, 0); // all of it is another page
});

// What was saved is said first, also where the address leads to a part of the page: the browser goes
// there, and the focus from there to the sentence.
addEventListener('load', () => document.querySelector('.flash')?.focus());

// Only the browser knows by which clock its person lives: where that is not the shop's, times are shown on both.
const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
for (const field of document.querySelectorAll('[data-zone]')) {
  if (zone && zone !== field.dataset.zone) field.value = zone;
}
const times = document.querySelector('[data-ask-zone]');
if (times && zone && zone !== times.dataset.askZone) {
  const address = new URL(location);
  if (!address.searchParams.has('zone')) {
    address.searchParams.set('zone', zone);
    location.replace(address);
  }
}

// When nothing answers at all, say so where other troubles are said.
document.addEventListener('htmx:sendError', () => {
  const place = document.getElementById('notice');
  const text = document.createElement('p');
  text.className = 'notice';
  text.setAttribute('role', 'alert');
  text.textContent = place.dataset.offline;
  place.replaceChildren(text);
});

// A time that runs out is counted down; without this file the page says how much was left.
const countdown = document.querySelector('[data-countdown]');
if (countdown) {
  const end = performance.now() + countdown.dataset.countdown * 1000;
  setInterval(() => {
    const seconds = Math.max(0, Math.ceil((end - performance.now()) / 1000));
    const clock = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
    countdown.textContent = seconds ? countdown.dataset.left.replace('#', clock) : countdown.dataset.over;
  }, 1000);
}
