import { createComposer } from './composer.mjs';
import { showDialog } from './dialog.mjs';
import { avatar, element } from './draw.mjs';
import { openInTab } from './links.mjs';
import { createList } from './list.mjs';
import { currentTheme } from './theme.mjs';
import { drawSuggestions, drawWelcome } from './welcome.mjs';

const typingLasts = 8000;

/** The open conversation: its messages, and the box to write in. */
export function createTalk(room) {
  const { api, toasts, words, me, setup } = room;
  const home = document.getElementById('talk');
  let place;
  let list;
  let composer;
  let typingEnds;

  const typing = element(
    'p',
    { class: 'typing', hidden: true, role: 'status', data: { testid: 'typing' } },
    element('span', { class: 'dots', 'aria-hidden': 'true' }, element('i'), element('i'), element('i')),
    words.typing(setup.bot),
  );
  const greeting = element('div', { class: 'greeting' });
  const suggestions = element('div', { class: 'suggestion-spot' });

  const show = outcome => {
    if (outcome.is === 'note' && outcome.text) toasts.note(outcome.text);
    if (outcome.is === 'error') toasts.error(outcome.text);
  };

  async function press(message, pressed, signIn) {
    if (pressed.kind === 'open') return openInTab(pressed.url, me.key);
    const { verb, id, data } = pressed;
    const outcome = await api.act(pressed.kind, { message: message.id, verb, id, data, signIn });
    if (outcome.is === 'sign-in') {
      return toasts.offer(outcome.text || words.signInFirst, words.signIn, () => press(message, pressed, 'silent'));
    }
    if (outcome.is !== 'dialog') return show(outcome);
    return showDialog(outcome, {
      theme: currentTheme(),
      words,
      toasts,
      submit: inputs => api.act('dialog', { message: message.id, data: inputs }),
      open: url => openInTab(url, me.key),
    });
  }

  const refreshCard = async message => show(await api.act('refresh', { message: message.id }));

  async function say(text, mention, root) {
    const outcome = await api.act('say', { place: place.id, text, mention, root });
    if (outcome.is === 'error' && outcome.reason === 'unreachable') toasts.error(words.notDelivered);
  }

  function drawEdges(messages) {
    const silent = !messages.some(({ from }) => from.key === me.key);
    greeting.replaceChildren(...(messages.some(({ from }) => !from.bot) ? [] : [drawWelcome(room, place)]));
    suggestions.replaceChildren(...(silent ? [drawSuggestions(room, text => composer.say(text))] : []));
  }

  function stopTyping() {
    typing.hidden = true;
    clearTimeout(typingEnds);
  }

  async function refresh(options) {
    if (!place) return;
    const here = place.id;
    const messages = await api.messages(here);
    if (place.id !== here) return;
    drawEdges(messages);
    list.draw(messages, options);
  }

  return {
    async show(chosen) {
      place = chosen;
      stopTyping();
      list?.stop();
      list = createList({ room, place, press, refreshCard, reply: (root, text, mention) => say(text, mention, root) });
      const placeholder = place.scope === 'channel' ? words.writePost : words.write;
      composer = createComposer({ words, scope: place.scope, placeholder, send: say });
      composer.form.id = 'composer';
      const scroller = element('div', { class: 'scroller', tabindex: '-1' }, greeting, list.home, typing);
      list.within(scroller);
      home.className = `talk in-${place.scope}`;
      home.replaceChildren(heading(place), scroller, element('footer', {}, suggestions, composer.form));
      await refresh({ first: true });
      composer.focus();
      void api.open(place.id).catch(() => toasts.error());
    },
    refresh,
    redraw: () => refresh({ all: true }),
    typing(placeId) {
      if (placeId !== place?.id) return;
      stopTyping();
      typing.hidden = false;
      list.keepUp();
      typingEnds = setTimeout(stopTyping, typingLasts);
    },
    async changed(event) {
      if (event.is === 'time') return list?.lookAgain();
      if (event.place !== place?.id) return undefined;
      await refresh();
      if (list.answered()) stopTyping();
      return undefined;
    },
  };

  function heading({ scope, name }) {
    const about = {
      channel: words.channelIn('Workplace IT'),
      group: words.members(setup.people.length),
      personal: words.personal,
    };
    return element(
      'header',
      { class: 'heading' },
      scope === 'channel'
        ? element('span', { class: 'hash', 'aria-hidden': 'true' }, '#')
        : avatar({ key: name, name, bot: scope === 'personal' }),
      element('div', {}, element('h1', {}, name), element('p', {}, about[scope])),
    );
  }
}
