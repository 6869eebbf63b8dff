import { element } from './draw.mjs';
import { hostConfig } from './host-config.mjs';

const { AdaptiveCards, markdownit } = window;

const inMessages = writer({ linkify: true });
const inCards = writer({});

function writer(options) {
  const markdown = markdownit({ html: false, breaks: true, ...options });
  if (options.linkify) markdown.linkify.set({ fuzzyLink: false, fuzzyEmail: false });
  return markdown;
}

const mentions = html => html.replace(/&lt;at&gt;(.*?)&lt;\/at&gt;/g, '<span class="mention">$1</span>');

/** Markdown as Teams shows it in messages and cards: no HTML. `catchLinks` opens the links. */
export const drawMarkdown = text => mentions(inMessages.render(text));

AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = mentions(inCards.render(text)).trim();
  result.didProcess = true;
};

/**
 * The card as an element. `press` hears of buttons with `{kind, verb, id, data, url}`; while what it returns is under
 * way, the card takes no second press.
 */
export function drawCard(payload, { theme, press, label }) {
  const card = new AdaptiveCards.AdaptiveCard();
  card.hostConfig = new AdaptiveCards.HostConfig(hostConfig(theme));
  const frame = element('div', { class: 'card', role: 'group', 'aria-label': label, data: { testid: 'card' } });
  if (payload?.msteams?.width === 'Full') frame.classList.add('full');

  card.onExecuteAction = async action => {
    const pressed = pressedOf(action);
    if (!pressed || frame.getAttribute('aria-busy') === 'true') return;
    frame.setAttribute('aria-busy', 'true');
    try {
      await press(pressed);
    } finally {
      frame.removeAttribute('aria-busy');
    }
  };

  try {
    card.parse(payload);
    // The library checks `lang` with a pattern that fails at every second card, and then writes dates in English.
    card.lang = payload?.lang;
    frame.append(card.render() ?? element('p', {}, payload.fallbackText ?? ''));
  } catch {
    frame.append(element('p', { class: 'unreadable' }, payload?.fallbackText ?? label));
  }
  return frame;
}

function pressedOf(action) {
  const kind = action.getJsonTypeName();
  if (kind === 'Action.OpenUrl') return { kind: 'open', url: action.url };
  if (kind === 'Action.Execute') return { kind: 'execute', verb: action.verb, id: action.id, data: action.data };
  if (kind !== 'Action.Submit') return undefined;
  const asksDialog = action.data?.msteams?.type === 'task/fetch';
  return { kind: asksDialog ? 'fetch' : 'submit', id: action.id, data: action.data };
}
