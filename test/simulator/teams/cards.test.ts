import { personOf, teamId } from '../../../src/simulator/teams/places.js';
import { type HandedActivity, type Stage, setStage } from './stage.js';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.stop());
beforeEach(async () => {
  await stage.simulator.reset('fresh');
  stage.bot.handed.length = 0;
  stage.bot.answer = () => undefined;
});

const adaptive = 'application/vnd.microsoft.card.adaptive';
const words = (text: string) => ({ type: 'TextBlock', text, wrap: true });
const button = (verb: string, data: object = {}) => ({ type: 'Action.Execute', title: verb, verb, data });
const cardOf = (text: string, more: object = {}) => ({
  type: 'AdaptiveCard',
  version: '1.5',
  body: [words(text)],
  ...more,
});
const refreshFor = (...people: ('requester' | 'approver' | 'approver2')[]) => ({
  action: button('view'),
  userIds: people.map(key => personOf(key)?.teamsId),
});
const message = (card: object) => ({ type: 'message', attachments: [{ contentType: adaptive, content: card }] });
const shows = (card: object) => ({ body: { statusCode: 200, type: adaptive, value: card } });
const notes = (value: string) => ({
  body: { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value },
});

const path = `v3/conversations/${encodeURIComponent(teamId)}/activities`;

async function post(card: object): Promise<string> {
  const { body } = await stage.call('POST', path, message(card));
  return (body as { id: string }).id;
}
const update = (id: string, card: object) => stage.call('PUT', `${path}/${id}`, message(card));
const invokes = () => stage.bot.handed.map(({ activity }) => activity).filter(({ type }) => type === 'invoke');
const verbs = () => invokes().map(({ value }) => `${value?.trigger} ${value?.action?.verb}`);

async function textSeenBy(key: 'requester' | 'approver' | 'auditor'): Promise<string | undefined> {
  const [card] = (await stage.as(key).seeCard('channel')).cards as { body: { text: string }[] }[];
  return card?.body[0]?.text;
}

const viewFor = ({ from }: HandedActivity) => shows(cardOf(`for ${from.id}`, { refresh: refreshFor('approver') }));

describe('Action.Execute', () => {
  test('is an invoke with the data of the button and the inputs; its answer is for this person alone', async () => {
    const inputs = { type: 'Input.Text', id: 'why', label: 'Why', isRequired: true, errorMessage: 'Say why' };
    const id = await post(cardOf('all', { body: [words('all'), inputs], actions: [button('approve', { id: 'x' })] }));
    stage.bot.answer = () => shows(cardOf('done'));
    const bram = stage.as('approver');
    await expect(bram.press(await bram.seeCard('channel'), 'approve')).rejects.toThrow('Say why');
    const outcome = await bram.press(await bram.seeCard('channel'), 'approve', { why: 'fine' });
    expect(outcome.is).toBe('view');
    expect(invokes()).toMatchObject([
      {
        name: 'adaptiveCard/action',
        replyToId: id,
        conversation: { id: `${teamId};messageid=${id}` },
        value: {
          trigger: 'manual',
          action: { type: 'Action.Execute', verb: 'approve', data: { id: 'x', why: 'fine' } },
        },
      },
    ]);
    expect([await textSeenBy('approver'), await textSeenBy('auditor')]).toEqual(['done', 'all']);
  });

  test('answered with a message is a note; the card stays', async () => {
    await post(cardOf('all', { actions: [button('approve')] }));
    stage.bot.answer = () => notes('Thank you.');
    const bram = stage.as('approver');
    expect(await bram.press(await bram.seeCard('channel'), 'approve')).toEqual({ is: 'note', text: 'Thank you.' });
    expect(await textSeenBy('approver')).toBe('all');
  });

  test.each([
    [
      'an error in the body',
      {
        body: { statusCode: 403, type: 'application/vnd.microsoft.error', value: { code: 'no', message: 'Not you.' } },
      },
      { reason: 'refused', status: 403, text: 'Not you.' },
    ],
    ['501', { status: 501 }, { reason: 'refused', status: 501 }],
    ['something else', { body: [] }, { reason: 'unreadable' }],
  ])('answered with %s is an error for this person', async (_, answer, expected) => {
    await post(cardOf('all', { actions: [button('approve')] }));
    stage.bot.answer = () => answer;
    const bram = stage.as('approver');
    expect(await bram.press(await bram.seeCard('channel'), 'approve')).toMatchObject({ is: 'error', ...expected });
  });
});

describe('refresh', () => {
  beforeEach(() => {
    stage.bot.answer = viewFor;
  });

  test('happens by itself for the people it lists, and shows each their own view', async () => {
    await post(cardOf('all', { refresh: refreshFor('approver', 'requester') }));
    expect(await textSeenBy('auditor')).toBe('all');
    expect(await textSeenBy('approver')).toBe(`for ${personOf('approver')?.teamsId}`);
    expect(await textSeenBy('requester')).toBe(`for ${personOf('requester')?.teamsId}`);
    expect(verbs()).toEqual(['automatic view', 'automatic view']);
  });

  test('without a list is for everybody of a small conversation; with an empty one for nobody', async () => {
    await post(cardOf('all', { refresh: { action: button('view') } }));
    expect(await textSeenBy('auditor')).toMatch(/^for/);
    await post(cardOf('by hand', { refresh: { action: button('view'), userIds: [] } }));
    expect(await textSeenBy('auditor')).toBe('by hand');
  });

  test('happens again after a minute, not before', async () => {
    await post(cardOf('all', { refresh: refreshFor('approver') }));
    await stage.as('approver').see('channel');
    stage.clock.skip(59_000);
    await stage.as('approver').see('channel');
    expect(invokes()).toHaveLength(1);
    stage.clock.skip(1_000);
    await stage.as('approver').see('channel');
    expect(invokes()).toHaveLength(2);
  });

  test('happens again at once after an update, which ends the views before it', async () => {
    const id = await post(cardOf('old', { refresh: refreshFor('approver') }));
    await stage.as('approver').see('channel');
    await update(id, cardOf('new', { refresh: refreshFor('approver') }));
    expect(await textSeenBy('approver')).toMatch(/^for/);
    expect(invokes()).toHaveLength(2);
    await update(id, cardOf('decided'));
    expect(await textSeenBy('approver')).toBe('decided');
  });

  test('that was overtaken by an update does not hide it', async () => {
    const id = await post(cardOf('old', { refresh: refreshFor('approver') }));
    stage.bot.answer = async () => {
      await update(id, cardOf('decided'));
      return shows(cardOf('stale'));
    };
    expect(await textSeenBy('approver')).toBe('decided');
  });

  test('by hand works for anybody', async () => {
    await post(cardOf('all', { refresh: refreshFor('approver') }));
    const dirk = stage.as('auditor');
    expect(await dirk.refresh(await dirk.seeCard('channel'))).toMatchObject({ is: 'view' });
    expect(verbs()).toEqual(['manual view']);
  });
});

describe('Action.Submit', () => {
  const submit = (data: object) => ({ actions: [{ type: 'Action.Submit', title: 'go', data }] });

  test('is a message with a value that points at the card, also in a channel', async () => {
    const id = await post(cardOf('all', submit({ id: 'x' })));
    const anna = stage.as('requester');
    expect(await anna.press(await anna.seeCard('channel'), 'go')).toEqual({ is: 'sent' });
    const [activity] = stage.bot.handed.map(handed => handed.activity);
    expect(activity).toMatchObject({ type: 'message', replyToId: id, value: { id: 'x' } });
    expect(activity).not.toHaveProperty('text');
    expect(await anna.see('channel')).toHaveLength(1);
  });

  test('that opens a dialog fetches it, sends what was entered, and shows what comes back', async () => {
    const data = { change: 'x', msteams: { type: 'task/fetch' } };
    const id = await post(cardOf('all', submit(data)));
    const form = cardOf('why', {
      body: [{ type: 'Input.Text', id: 'reason', label: 'Reason' }],
      actions: [{ type: 'Action.Submit', title: 'Reject', data: { change: 'x' } }],
    });
    const opened = { title: 'Reject', width: 'medium', card: { contentType: adaptive, content: form } };
    stage.bot.answer = ({ name }) =>
      name === 'task/fetch'
        ? { body: { task: { type: 'continue', value: opened } } }
        : { body: { task: { type: 'message', value: 'Rejected.' } } };
    const bram = stage.as('approver');
    const dialog = await bram.press(await bram.seeCard('channel'), 'go');
    if (dialog.is !== 'dialog') throw new Error(`no dialog: ${dialog.is}`);
    expect(dialog).toMatchObject({ title: 'Reject', width: 'medium', message: id });
    const outcome = await bram.answer(dialog, 'Reject', { reason: 'too risky' });
    expect(outcome).toEqual({ is: 'note', text: 'Rejected.' });
    expect(invokes()).toMatchObject([
      { name: 'task/fetch', replyToId: id, value: { data } },
      { name: 'task/submit', replyToId: id, value: { data: { change: 'x', reason: 'too risky' } } },
    ]);
  });

  test.each([
    ['nothing', undefined, { is: 'closed' }],
    ['half a dialog', { task: { type: 'continue', value: {} } }, { is: 'error', reason: 'unreadable' }],
  ])('in a dialog answered with %s', async (_, body, expected) => {
    const id = await post(cardOf('all'));
    stage.bot.answer = () => ({ body });
    expect(await stage.as('approver').act('dialog', { message: id, data: {} })).toMatchObject(expected);
  });
});
