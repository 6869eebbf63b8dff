import { element, icon } from './draw.mjs';

/** Short lines at the foot of the window that go away by themselves. */
export function createToasts(words) {
  const home = document.getElementById('toasts');
  const stay = { note: 8000, error: 12_000 };

  function show(kind, text, action) {
    const dismiss = element('button', { type: 'button', class: 'plain', 'aria-label': words.close }, icon('close'));
    const toast = element(
      'div',
      { class: `toast ${kind}`, role: kind === 'error' ? 'alert' : 'status', data: { testid: 'toast', kind } },
      kind === 'error' ? icon('alert') : undefined,
      element('span', {}, text),
      action,
      dismiss,
    );
    dismiss.addEventListener('click', () => toast.remove());
    setTimeout(() => toast.remove(), stay[kind]);
    home.append(toast);
    while (home.childElementCount > 3) home.firstElementChild.remove();
  }

  return {
    note: text => show('note', text),
    error: text => show('error', text || words.failed),
    /** With a button that does something about it. */
    offer(text, label, act) {
      const button = element('button', { type: 'button', class: 'quiet', data: { testid: 'offer' } }, label);
      button.addEventListener('click', () => {
        button.closest('.toast').remove();
        act();
      });
      show('note', text, button);
    },
  };
}
