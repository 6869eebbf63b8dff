import { element } from './draw.mjs';

/** What an empty conversation says to a newcomer. */
export function drawWelcome({ words }, place) {
  return element(
    'section',
    { class: 'welcome', data: { testid: 'welcome' } },
    element('img', { src: 'icon.svg', alt: '' }),
    element('h2', {}, words.welcome[place.scope]),
    element('p', {}, words.intro),
    element(
      'ol',
      {},
      words.tour.map(step => element('li', {}, step)),
    ),
  );
}

/** Commands to begin with, until the person has said something here. */
export function drawSuggestions({ words }, say) {
  return element(
    'div',
    { class: 'suggestions', role: 'group', 'aria-label': words.tryThese },
    element('span', {}, words.tryThese),
    words.suggestions.map(text =>
      element(
        'button',
        { type: 'button', class: 'suggestion', data: { testid: 'suggestion' }, on: { click: () => say(text) } },
        text,
      ),
    ),
  );
}
