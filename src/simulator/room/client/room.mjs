import { createApi } from './api.mjs';
import { catchLinks } from './links.mjs';
import { createSide } from './side.mjs';
import { createTalk } from './talk.mjs';
import { wordsFor } from './text.mjs';
import { applyTheme, currentTheme } from './theme.mjs';
import { createToasts } from './toast.mjs';
import { createTop } from './top.mjs';

/** Puts the page together for one person: `?as=approver&open=channel`. */
async function start() {
  const address = new URL(location.href);
  const setup = await createApi('').setup();
  const wanted = address.searchParams.get('as');
  const me = setup.people.find(({ key }) => key === wanted) ?? setup.people[0];
  const words = wordsFor(me.locale);
  applyTheme(currentTheme());
  document.documentElement.lang = me.locale;
  document.title = words.title;
  for (const spot of document.querySelectorAll('[data-text]')) spot.textContent = words[spot.dataset.text];

  const api = createApi(me.key);
  const toasts = createToasts(words);
  const room = { api, toasts, words, me, setup, locale: me.locale, now: timeFrom(setup.now) };
  catchLinks(me.key);

  const talk = createTalk(room);
  const side = createSide(room, go);
  const top = createTop(room, () => talk.redraw());

  async function go(place) {
    const url = new URL(location.href);
    url.searchParams.set('as', me.key);
    url.searchParams.set('open', place.scope);
    history.replaceState(null, '', url);
    side.choose(place.id);
    await talk.show(place);
  }

  async function catchUp() {
    const { story } = await api.setup();
    if (story !== setup.story) return location.reload();
    await side.refresh();
    return talk.refresh();
  }

  const heard = event => {
    if (event.is === 'reset') location.reload();
    if (event.is === 'time') room.now = timeFrom(event.now);
    if (event.is === 'time') top.tick();
    if (event.is === 'typing') talk.typing(event.place);
    if (event.is === 'changed') void side.refresh();
    if (event.is === 'changed' || event.is === 'time') void talk.changed(event);
  };
  let joinedBefore = false;
  let complaint;
  api.listen({
    heard,
    joined: () => {
      clearTimeout(complaint);
      complaint = undefined;
      document.body.classList.remove('lost');
      if (joinedBefore) void catchUp();
      joinedBefore = true;
    },
    lost: () => {
      document.body.classList.add('lost');
      complaint ??= setTimeout(() => toasts.error(words.lost), 3000);
    },
  });

  const places = await side.refresh();
  const first = places.find(({ scope }) => scope === address.searchParams.get('open')) ?? places[0];
  await go(first);
}

/** The simulator's time: it may be ahead of this computer's, and goes on at the same pace. */
function timeFrom(at) {
  const ahead = new Date(at).getTime() - Date.now();
  return () => new Date(Date.now() + ahead);
}

void start();
