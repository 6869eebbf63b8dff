import { avatar, dayAndTime, element, icon } from './draw.mjs';
import { currentTheme, keepTheme } from './theme.mjs';

const skips = [1, 12, 24];

/** The bar above everything: who you are, which story is played, what time it is. */
export function createTop(room, themeChanged) {
  const { api, toasts, words, me, setup, locale } = room;
  const now = element('time', { class: 'now', data: { testid: 'now' } });

  function tick() {
    now.textContent = dayAndTime(room.now(), locale);
    now.dateTime = room.now().toISOString();
  }

  const stories = element(
    'select',
    { id: 'story', data: { testid: 'story-picker' } },
    setup.stories.map(story =>
      element(
        'option',
        { value: story.name, selected: story.name === setup.story },
        `${story.name}: ${story[words.language]}`,
      ),
    ),
  );
  const again = element(
    'button',
    {
      type: 'button',
      class: 'plain',
      'aria-label': words.startAgain,
      title: words.startAgain,
      data: { testid: 'reset' },
    },
    icon('refresh'),
  );
  const restart = async () => {
    const chosen = stories.value;
    if (confirm(words.startAgainQuestion(chosen))) await api.reset(stories.value).catch(() => toasts.error());
    else stories.value = setup.story;
  };
  stories.addEventListener('change', restart);
  again.addEventListener('click', restart);

  const skipButtons = skips.map(hours =>
    element(
      'button',
      {
        type: 'button',
        class: 'quiet',
        title: words.skipLabel(hours),
        'aria-label': words.skipLabel(hours),
        data: { testid: `skip-${hours}` },
        on: { click: () => skip(hours) },
      },
      words.skip(hours),
    ),
  );

  async function skip(hours) {
    for (const button of skipButtons) button.disabled = true;
    try {
      const answer = await api.skip(hours);
      toasts.note(words.skipped(dayAndTime(answer.now, locale)));
    } catch {
      toasts.error();
    } finally {
      for (const button of skipButtons) button.disabled = false;
    }
  }

  const theme = element('button', { type: 'button', class: 'plain', data: { testid: 'theme' } });
  const drawTheme = () => {
    const dark = currentTheme() === 'dark';
    theme.replaceChildren(icon(dark ? 'sun' : 'moon'));
    theme.title = dark ? words.light : words.dark;
    theme.setAttribute('aria-label', theme.title);
  };
  theme.addEventListener('click', () => {
    keepTheme(currentTheme() === 'dark' ? 'light' : 'dark');
    drawTheme();
    themeChanged();
  });

  const people = element(
    'select',
    { id: 'person', data: { testid: 'person-picker' } },
    setup.people.map(({ key, name, title }) =>
      element('option', { value: key, selected: key === me.key }, `${name} · ${title}`),
    ),
  );
  people.addEventListener('change', () => {
    const url = new URL(location.href);
    url.searchParams.set('as', people.value);
    location.assign(url);
  });

  document
    .getElementById('top')
    .replaceChildren(
      element('span', { class: 'brand' }, element('img', { src: 'icon.svg', alt: '' }), element('b', {}, words.room)),
      element('div', { class: 'cluster story' }, element('label', { for: 'story' }, words.story), stories, again),
      element(
        'div',
        { class: 'cluster time', role: 'group', 'aria-label': words.time },
        icon('clock'),
        now,
        skipButtons,
      ),
      theme,
      element(
        'div',
        { class: 'cluster person' },
        element('label', { for: 'person' }, words.you),
        avatar(me, 'small'),
        people,
      ),
    );
  drawTheme();
  tick();
  setInterval(tick, 5000);
  return { tick };
}
