import { drawCard } from './cards.mjs';
import { element, icon } from './draw.mjs';

const widths = { small: 360, medium: 600, large: 860 };
const heights = { small: 240, medium: 420, large: 640 };

/**
 * Shows what the bot answered to a button that asks for a dialog, until it is sent or closed.
 * `submit(data)` hands the inputs to the bot and answers its outcome.
 */
export function showDialog(first, { theme, words, toasts, submit, open }) {
  const title = element('h2', { id: 'dialog-title' });
  const body = element('div', { class: 'dialog-body' });
  const trouble = element('p', { class: 'trouble', role: 'alert', hidden: true });
  const dismiss = element('button', { type: 'button', class: 'plain', 'aria-label': words.close }, icon('close'));
  const dialog = element(
    'dialog',
    { class: 'dialog', 'aria-labelledby': 'dialog-title', data: { testid: 'dialog' } },
    element('header', {}, title, dismiss),
    body,
    trouble,
  );

  function fill({ title: words_, card, width, height }) {
    title.textContent = words_;
    dialog.style.setProperty('--width', `${widths[width] ?? width ?? widths.medium}px`);
    dialog.style.setProperty('--height', heights[height] ? `${heights[height]}px` : 'auto');
    trouble.hidden = true;
    body.replaceChildren(drawCard(card, { theme, press, label: words_ }));
    body.querySelector('input, select, textarea, button')?.focus();
  }

  async function press(pressed) {
    if (pressed.kind === 'open') return open(pressed.url);
    const outcome = await submit(pressed.data);
    if (outcome.is === 'dialog') return fill(outcome);
    if (outcome.is === 'error') {
      trouble.textContent = outcome.text || words.failed;
      trouble.hidden = false;
      return undefined;
    }
    dialog.close();
    if (outcome.is === 'note' && outcome.text) toasts.note(outcome.text);
    return undefined;
  }

  const before = document.activeElement;
  dismiss.addEventListener('click', () => dialog.close());
  dialog.addEventListener('close', () => {
    dialog.remove();
    before?.focus?.();
  });
  document.body.append(dialog);
  dialog.showModal();
  fill(first);
}
