import { element, icon } from './draw.mjs';

const botName = '@Connector Bot';
/** Somebody who types the mention by hand means the same as the chip. */
const typedMention = /^@connector\s*bot\b[\s,:]*/i;

/** A box to write in. In a channel or group it mentions the bot unless the person takes that away. */
export function createComposer({ words, scope, placeholder, send, cancel, testid = 'composer' }) {
  let mention = scope !== 'personal';
  const optional = mention;
  const box = element('textarea', { rows: 1, placeholder, 'aria-label': placeholder, data: { testid } });
  const chipSpot = element('span', { class: 'chip-spot' });
  const hint = element('p', { class: 'hint', hidden: true }, words.unheard);
  const button = element(
    'button',
    {
      type: 'submit',
      class: 'plain send',
      'aria-label': words.send,
      title: words.send,
      data: { testid: testid === 'composer' ? 'send' : 'reply-send' },
    },
    icon('send'),
  );

  function drawMention() {
    hint.hidden = !optional || mention;
    if (!optional) return chipSpot.replaceChildren();
    const toggle = () => {
      mention = !mention;
      drawMention();
      box.focus();
    };
    const remove = element(
      'button',
      { type: 'button', 'aria-label': words.dropMention, title: words.dropMention, on: { click: toggle } },
      icon('close'),
    );
    const chip = element('span', { class: 'chip', title: words.mention, data: { testid: 'mention' } }, botName, remove);
    const add = element(
      'button',
      { type: 'button', class: 'chip off', 'aria-label': words.addMention, on: { click: toggle } },
      `+ ${botName}`,
    );
    return chipSpot.replaceChildren(mention ? chip : add);
  }

  function grow() {
    box.style.height = 'auto';
    box.style.height = `${Math.min(box.scrollHeight, 160)}px`;
    form.classList.toggle('filled', box.value.trim() !== '');
  }

  async function submit(event) {
    event?.preventDefault();
    const typed = box.value.trim();
    const text = typed.replace(typedMention, '');
    if (!text) return;
    box.value = '';
    grow();
    box.focus();
    await send(text, mention || typedMention.test(typed));
  }

  const form = element(
    'form',
    { class: 'composer', on: { submit } },
    element('div', { class: 'field' }, chipSpot, box, button),
    hint,
    cancel && element('button', { type: 'button', class: 'quiet', on: { click: cancel } }, words.cancel),
  );
  box.addEventListener('input', grow);
  box.addEventListener('keydown', event => {
    if (event.key === 'Escape' && cancel) return cancel();
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return undefined;
    return submit(event);
  });
  drawMention();

  return {
    form,
    focus: () => box.focus(),
    async say(text) {
      box.value = text;
      await submit();
    },
  };
}
