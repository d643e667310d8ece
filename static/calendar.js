'use strict';

// The calendar works without this file: here a visit is moved by dragging it and by Alt with the arrows, and made longer
// or shorter by its lower edge and by Shift and Alt with them. All only point; the server says what it thinks of it, and
// asks before anything changes.
(() => {
  const root = () => document.getElementById('calendar');
  const said = document.getElementById('calendar-said');
  const minutes = seconds => seconds / 60;
  let held; // what is being moved, from where, to where, and what is known of the places

  const heads = () => [...root().querySelectorAll('.head')].filter(head => head.dataset.stylist && head.checkVisibility());
  const rowHeight = () => root().querySelector('.rule').getBoundingClientRect().height / 60; // of a minute
  const time = seconds => new Intl.DateTimeFormat(document.documentElement.lang,
    {timeZone: root().dataset.zone, weekday: 'short', hour: '2-digit', minute: '2-digit'}).format(seconds * 1000);
  const top = head => Number(head.dataset.top);
  const of = item => heads().find(head => item.classList.contains('c' + head.dataset.column));
  const go = url => htmx.ajax('GET', url, {target: '#calendar', swap: 'outerHTML'})
    .then(() => history.replaceState(null, '', url));

  function take(item) {
    const link = item.querySelector('.take');
    const head = of(item);
    if (!link || !head) return undefined;
    const start = Number(item.dataset.start);
    const {from, until} = item.dataset;
    const length = until - from;
    const taken = {item, url: link.href, head, start, from: start, home: head, marks: [], length, was: length,
      height: item.getBoundingClientRect().height};
    fetch(link.href, {headers: {'HX-Request': 'true', 'HX-Target': 'calendar'}}).then(answer => {
      if (!answer.ok) throw new Error(answer.status);
      return answer.text();
    }).then(text => {
      if (held !== taken) return;
      const page = new DOMParser().parseFromString(text, 'text/html');
      for (const mark of page.querySelectorAll('.fit, .obstacle')) {
        taken.marks.push(mark);
        root().querySelector('.board').append(mark);
      }
      root().querySelector('.board-frame').classList.add('is-carrying');
      taken.isJudged = true;
      if (taken.isShown) said.textContent = show();
    }).catch(() => held === taken && release(root().dataset.fixed));
    item.classList.add('is-taken');
    root().dataset.busy = '';
    return taken;
  }

  // What is known of the place: free, or why not.
  function judge() {
    const column = 'c' + held.head.dataset.column;
    const fit = held.marks.find(mark => mark.classList.contains(column) && Number(mark.dataset.start) === held.start);
    for (const mark of held.marks) mark.classList.toggle('target', mark === fit);
    if (fit || !held.isJudged) return fit ? root().dataset.free : '';
    const not = held.marks.find(mark => mark.classList.contains(column) && mark.classList.contains('obstacle')
      && Number(mark.dataset.from) <= held.start && held.start < Number(mark.dataset.until));
    return not ? not.textContent : root().dataset.closed;
  }

  const isStretched = () => held.length !== held.was;

  // Only whole steps, at least one; the wall says where it ends.
  function stretch(steps) {
    const step = root().dataset.step * 60;
    held.length = Math.max(step, held.was + steps * step);
    held.start = held.from;
    held.head = held.home;
    held.item.style.height = `${held.height + minutes(held.length - held.was) * rowHeight()}px`;
    held.item.style.transform = '';
    held.item.classList.add('stretching');
    const begin = Number(held.item.dataset.from);
    return `${time(begin)}–${time(begin + held.length)}`;
  }

  function show() {
    held.isShown = true;
    if (isStretched()) return stretch(Math.round((held.length - held.was) / (root().dataset.step * 60)));
    const y = minutes(held.start - top(held.head) - (held.from - top(held.home))) * rowHeight();
    const x = held.head.getBoundingClientRect().left - held.home.getBoundingClientRect().left;
    held.item.style.transform = `translate(${x}px, ${y}px)`;
    return `${time(held.start)}, ${held.head.dataset.name}. ${judge()}`;
  }

  function release(words) {
    if (!held) return;
    held.item.style.transform = held.item.style.height = '';
    held.item.classList.remove('is-taken', 'dragging', 'stretching');
    for (const mark of held.marks) mark.remove();
    root().querySelector('.board-frame').classList.remove('is-carrying');
    held = undefined;
    delete root().dataset.busy;
    if (words) said.textContent = words;
  }

  function put() {
    const {url, head, start, from, home, length, was, item} = held;
    release();
    if (start === from && head === home && length === was) return;
    const address = new URL(url);
    if (length !== was) {
      address.searchParams.set('item', item.dataset.item);
      address.searchParams.set('minutes', minutes(length));
    }
    address.searchParams.set('to', head.dataset.stylist);
    address.searchParams.set('start', new Date(start * 1000).toISOString());
    go(address.pathname + address.search);
  }

  // By keyboard.
  const arrows = {ArrowUp: [0, -1], ArrowDown: [0, 1], ArrowLeft: [-1, 0], ArrowRight: [1, 0]};
  document.addEventListener('keydown', event => {
    if (!root()) return;
    const arrow = event.altKey && arrows[event.key];
    const item = document.activeElement?.closest?.('.visit');
    if (arrow && item) {
      event.preventDefault();
      if (held && held.item !== item) release();
      held ??= take(item);
      if (!held) {
        said.textContent = root().dataset.fixed;
        return;
      }
      if (event.shiftKey) {
        if (arrow[1]) said.textContent = stretch((held.length - held.was) / (root().dataset.step * 60) + arrow[1]);
        return;
      }
      if (isStretched()) stretch(0);
      const columns = heads();
      const head = columns[columns.indexOf(held.head) + arrow[0]];
      if (head) {
        held.start += top(head) - top(held.head) + arrow[1] * root().dataset.step * 60;
        held.head = head;
      }
      said.textContent = show();
    } else if (held && event.key === 'Escape') {
      event.preventDefault();
      drop();
      release(root().dataset.back);
    } else if (held && event.key === 'Enter') {
      event.preventDefault();
      put();
    } else if (event.key === 'Escape') {
      const away = root().querySelector('[data-release]');
      if (away) go(away.getAttribute('href'));
    }
  });
  document.addEventListener('focusout', event => {
    if (held && !held.pointer && event.target.closest('.visit') === held.item) release(root().dataset.back);
  });

  // By mouse at once, by touch after a while, so that one can still scroll.
  let press;
  const drop = () => {
    clearTimeout(press?.timer);
    press = undefined;
  };
  document.addEventListener('pointerdown', event => {
    const item = event.target.closest?.('#calendar .visit');
    if (!item || event.button !== 0 || event.target.closest('.take')) return;
    press = {item, id: event.pointerId, x: event.clientX, y: event.clientY, isTouch: event.pointerType === 'touch',
      isEdge: event.target.classList.contains('edge')};
    if (press.isTouch) press.timer = setTimeout(() => press && lift(), 400);
  });
  function lift() {
    held = take(press.item);
    if (!held) return drop();
    held.pointer = press;
    held.item.classList.add('dragging');
    navigator.vibrate?.(10);
  }
  document.addEventListener('pointermove', event => {
    if (!press || event.pointerId !== press.id) return;
    const far = Math.hypot(event.clientX - press.x, event.clientY - press.y) > 6;
    if (!held?.pointer) {
      if (!far) return;
      if (press.isTouch) return drop();
      lift();
      if (!held) return;
    }
    const step = root().dataset.step * 60;
    if (press.isEdge) {
      said.textContent = stretch(Math.round((event.clientY - press.y) / rowHeight() * 60 / step));
      return;
    }
    const under = heads().find(head => {
      const box = head.getBoundingClientRect();
      return event.clientX >= box.left && event.clientX < box.right;
    });
    if (under) held.head = under;
    const rows = Math.round((event.clientY - press.y) / rowHeight() * 60 / step);
    held.start = held.from - top(held.home) + top(held.head) + rows * step;
    said.textContent = show();
  });
  document.addEventListener('touchmove', event => held?.pointer && event.preventDefault(), {passive: false});
  document.addEventListener('contextmenu', event => held?.pointer && event.preventDefault());
  document.addEventListener('dragstart', event => event.target.closest?.('#calendar .visit') && event.preventDefault());
  document.addEventListener('pointerup', event => {
    if (!press || event.pointerId !== press.id) return;
    const moved = held?.pointer;
    drop();
    if (moved) {
      const stop = click => click.preventDefault();
      document.addEventListener('click', stop, {once: true, capture: true});
      setTimeout(() => {
        document.removeEventListener('click', stop, true); // after a touch there is none
        put();
      });
    }
  });
  // A phone shows one column: a swipe shows the one beside it.
  let touch;
  document.addEventListener('touchstart', event => {
    const [finger] = event.touches;
    touch = event.touches.length === 1 && event.target.closest?.('.board-frame') && {x: finger.clientX, y: finger.clientY};
  }, {passive: true});
  document.addEventListener('touchend', event => {
    const begin = touch;
    touch = undefined;
    if (!begin || held || heads().length !== 1) return;
    const [finger] = event.changedTouches;
    const far = finger.clientX - begin.x;
    if (Math.abs(far) < 60 || Math.abs(finger.clientY - begin.y) > 40) return;
    const tabs = [...root().querySelectorAll('.pills.weekdays a, .pills.people a:not(.all)')].filter(tab =>
      tab.closest('.weekdays') || !root().querySelector('.weekdays'));
    const here = tabs.findIndex(tab => tab.matches('[aria-current], .shown'));
    const next = tabs[here + (far < 0 ? 1 : -1)];
    if (here >= 0 && next) go(next.getAttribute('href'));
  });
  document.addEventListener('pointercancel', () => {
    drop();
    if (held?.pointer) release(root().dataset.back);
  });
})();
