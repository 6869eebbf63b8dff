import { createComposer } from './composer.mjs';
import { dayName, element, icon } from './draw.mjs';
import { drawMessage } from './message.mjs';
import { currentTheme } from './theme.mjs';

const pause = 60;

/** The messages of one conversation; in a channel, threads with their replies. Only what changed is drawn anew. */
export function createList({ room, place, press, refreshCard, reply }) {
  const { api, words, locale } = room;
  const home = element('div', { class: 'list', role: 'log', 'aria-live': 'off' });
  const announcer = document.getElementById('announcer');
  const drawn = new Map();
  const threads = new Map();
  const visible = new Set();
  let scroller;
  let latest = [];
  let lookSoon;

  const watcher = new IntersectionObserver(entries => {
    for (const { target, isIntersecting } of entries) {
      if (isIntersecting) visible.add(target.dataset.id);
      else visible.delete(target.dataset.id);
    }
    lookAgain();
  });

  /** Seeing a message marks it read, and lets its card refresh itself as Teams does. */
  function lookAgain() {
    clearTimeout(lookSoon);
    if (document.visibilityState !== 'visible') return;
    lookSoon = setTimeout(() => {
      const seen = [...visible].filter(id => drawn.has(id));
      if (seen.length > 0)
        void api
          .look(place.id, seen)
          .then(messages => draw(messages))
          .catch(() => undefined);
    }, pause);
  }
  document.addEventListener('visibilitychange', lookAgain);

  const atEnd = () => !scroller || scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < 120;
  const toEnd = () => scroller?.scrollTo({ top: scroller.scrollHeight });

  function draw(messages, { all = false, first = false } = {}) {
    const follow = first || atEnd();
    const theme = currentTheme();
    const fresh = messages.filter(message => !latest.some(({ id }) => id === message.id));
    let changed = false;
    for (const message of messages) {
      const known = drawn.get(message.id);
      if (known && known.dataset.stamp === message.stamp && !all) continue;
      const made = drawMessage(message, { room, theme, press, refresh: refreshCard });
      if (known) replace(known, made);
      else homeOf(message).append(made);
      drawn.set(message.id, made);
      watcher.observe(made);
      changed = true;
    }
    for (const [id, old] of drawn) {
      if (messages.some(message => message.id === id)) continue;
      watcher.unobserve(old);
      old.remove();
      drawn.delete(id);
      visible.delete(id);
    }
    latest = messages;
    drawDays();
    if (!changed) return;
    const own = first ? undefined : fresh.findLast(({ from }) => from.key === room.me.key);
    if (own) requestAnimationFrame(() => drawn.get(own.id)?.scrollIntoView({ block: 'center' }));
    else if (follow) requestAnimationFrame(toEnd);
    if (!first) announce(fresh.at(-1));
    lookAgain();
  }

  function replace(known, made) {
    watcher.unobserve(known);
    const held = known.contains(document.activeElement);
    known.replaceWith(made);
    if (!held) return;
    made.focus({ preventScroll: true });
    // A card that got much shorter would leave the reader somewhere else.
    made.scrollIntoView({ block: 'nearest' });
  }

  function homeOf(message) {
    if (!message.root) return home;
    const known = threads.get(message.root);
    if (known) return known;
    const replies = element('div', { class: 'replies' });
    const foot = element('div', { class: 'foot' });
    const offer = element(
      'button',
      { type: 'button', class: 'quiet', data: { testid: 'reply' }, on: { click: write } },
      icon('reply'),
      words.reply,
    );
    function write() {
      const back = () => {
        foot.replaceChildren(offer);
        offer.focus();
      };
      const composer = createComposer({
        words,
        scope: place.scope,
        placeholder: words.writeReply,
        testid: 'reply-composer',
        cancel: back,
        send: (text, mention) => reply(message.root, text, mention),
      });
      foot.replaceChildren(composer.form);
      composer.focus();
    }
    foot.append(offer);
    const thread = element(
      'section',
      { class: 'thread', data: { testid: 'thread', root: message.root } },
      replies,
      foot,
    );
    home.append(thread);
    threads.set(message.root, replies);
    return replies;
  }

  function drawDays() {
    for (const old of home.querySelectorAll('.day')) old.remove();
    let day;
    for (const child of [...home.children]) {
      const id = child.dataset.id ?? child.dataset.root;
      const at = latest.find(message => message.id === id)?.at;
      if (!at) continue;
      const name = dayName(at, room.now(), locale, words);
      if (name !== day) child.before(element('p', { class: 'day' }, element('span', {}, name)));
      day = name;
    }
  }

  function announce(message) {
    if (!message || message.from.key === room.me.key) return;
    announcer.textContent = `${message.from.name}: ${message.text || message.cards[0]?.speak || words.card}`;
  }

  return {
    home,
    draw,
    lookAgain,
    within(element_) {
      scroller = element_;
    },
    keepUp: () => atEnd() && requestAnimationFrame(toEnd),
    /** Has the bot answered, or can it no longer? */
    answered() {
      const last = latest.reduce(
        (newest, next) => (Number(next.id) > Number(newest?.id ?? 0) ? next : newest),
        undefined,
      );
      return last?.from.bot === true || last?.failed === true;
    },
    stop() {
      clearTimeout(lookSoon);
      watcher.disconnect();
      document.removeEventListener('visibilitychange', lookAgain);
    },
  };
}
