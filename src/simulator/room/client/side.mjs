import { avatar, clockTime, element, icon } from './draw.mjs';
import { asPerson } from './links.mjs';

const consoleOf = ({ title }) => title.split(':')[0];
/** One app for each console: its own menu leads to its other pages. */
const isFirstOfConsole = (link, index, all) => all.findIndex(one => consoleOf(one) === consoleOf(link)) === index;

/** The two columns on the left: apps (the chat and the consoles), and the person's channel and chats. */
export function createSide(room, go) {
  const { api, words, me, setup, locale } = room;
  const side = document.getElementById('side');
  let chosen = '';
  let places = [];

  document.getElementById('apps').replaceChildren(
    element('span', { class: 'app', 'aria-current': 'page' }, icon('chat'), element('span', {}, words.chat)),
    ...setup.consoles.filter(isFirstOfConsole).map(({ title, path, icon: name }) =>
      element(
        'a',
        {
          class: 'app',
          href: asPerson(path, me.key),
          target: '_blank',
          rel: 'noopener',
          'aria-label': `${title}, ${words.opensNewTab}`,
          title: `${title} (${words.opensNewTab})`,
        },
        icon(name),
        element('span', {}, consoleOf({ title })),
      ),
    ),
  );
  document.getElementById('apps').setAttribute('aria-label', 'Apps');
  side.setAttribute('aria-label', words.chats);

  function item(place) {
    const current = place.id === chosen;
    const { unread, last } = place;
    const preview = last && `${last.from === me.name ? words.you_ : last.from}: ${last.text || words.card}`;
    return element(
      'button',
      {
        type: 'button',
        class: `place ${unread && !current ? 'fresh' : ''}`,
        'aria-current': current ? 'true' : undefined,
        data: { testid: `conversation-${place.scope}` },
        on: { click: () => go(place) },
      },
      place.scope === 'channel'
        ? element('span', { class: 'hash', 'aria-hidden': 'true' }, '#')
        : avatar({ key: place.id, name: place.name, bot: place.scope === 'personal' }, 'small'),
      element(
        'span',
        { class: 'lines' },
        element('span', { class: 'name' }, place.name),
        preview && element('span', { class: 'glance' }, preview),
      ),
      last && element('span', { class: 'when' }, clockTime(last.at, locale)),
      unread > 0 && !current && element('span', { class: 'dot', 'aria-label': words.unread(unread) }),
    );
  }

  const signIn = element(
    'select',
    { id: 'sign-in', data: { testid: 'sign-in-picker' } },
    Object.entries(words.signInModes).map(([mode, label]) =>
      element('option', { value: mode, selected: mode === (setup.signIn[me.key] ?? 'silent') }, label),
    ),
  );
  signIn.addEventListener('change', () => void api.signsIn(signIn.value));
  const asked = element(
    'div',
    { class: 'sign-in' },
    element('label', { for: 'sign-in' }, words.whenAskedToSignIn),
    signIn,
  );

  function draw() {
    const held = side.contains(document.activeElement) ? document.activeElement.dataset.testid : undefined;
    const section = (title, wanted) => [
      element('h2', {}, title),
      ...places.filter(({ scope }) => (scope === 'channel') === wanted).map(item),
    ];
    side.replaceChildren(...section(words.channels, true), ...section(words.chats, false), asked);
    if (held) side.querySelector(`[data-testid="${held}"]`)?.focus();
  }

  return {
    async refresh() {
      places = await api.places();
      draw();
      return places;
    },
    choose(id) {
      chosen = id;
      draw();
    },
  };
}
