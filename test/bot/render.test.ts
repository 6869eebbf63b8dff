import { show } from '../../cards/card.js';
import { createRender } from '../../src/bot/render.js';
import { greetingCard, toyCardNamed } from './support/toys.js';

const render = createRender(toyCardNamed);
const data = { name: 'Anna', said: 'hi', changeId: '' };

it('adds what Teams wants: schema, version, language, and a fallback for every Action.Execute', () => {
  const card: any = render(show(greetingCard, data), 'nl');
  expect(card).toMatchObject({ type: 'AdaptiveCard', version: '1.5', lang: 'nl', fallbackText: 'Hallo Anna: hi' });
  expect(card.$schema).toContain('adaptive-card.json');
  expect(card.refresh).toBeUndefined();
  const [action] = card.actions;
  expect(action).toMatchObject({ type: 'Action.Execute', verb: 'status', data: { instance: 'hi' } });
  expect(action.fallback).toEqual({ type: 'Action.Submit', title: 'Nog eens', data: { do: 'status', instance: 'hi' } });
});

it('puts a refresh on it, by hand for more than 60 readers', () => {
  const request = { name: 'show', input: { id: 'c1' } } as const;
  const few: any = render(show(greetingCard, data), 'en', { refresh: { request, userIds: ['29:a'] } });
  expect(few.refresh).toMatchObject({
    action: { type: 'Action.Execute', verb: 'show', data: { id: 'c1' } },
    userIds: ['29:a'],
  });
  const many: any = render(show(greetingCard, data), 'en', { refresh: { request, userIds: Array(61).fill('29:a') } });
  expect(many.refresh.userIds).toEqual([]);
});

it('never reads a name as a template, and leaves none behind for others to read', () => {
  const json = JSON.stringify(render(show(greetingCard, { ...data, name: '${data.said} ${string(1)}' }), 'en'));
  expect(json).not.toContain('${');
  expect(json).toContain('data.said');
  expect(json).not.toContain('Hello hi');
});

const withTemplate = (template: object) =>
  createRender(() => ({ ...greetingCard, template: { type: 'AdaptiveCard', ...template } }));

it('refuses a card whose template asks for facts that are not there', () => {
  const broken = withTemplate({ body: [{ type: 'TextBlock', text: '${text.missing.deep}' }] });
  expect(() => broken(show(greetingCard, data), 'en')).toThrow('drawing a card');
});

it('refuses a card that Teams would refuse for its size, and one that does not exist', () => {
  expect(() => render(show(greetingCard, { ...data, said: 'x'.repeat(8000) }), 'en')).toThrow('drawing a card');
  expect(() => render({ card: 'nowhere', data: {} }, 'en')).toThrow('drawing a card');
});

it('leaves out what a condition took away', () => {
  const card = withTemplate({ selectAction: { $when: '${data.changeId != ""}', type: 'Action.OpenUrl' }, body: [] });
  expect(card(show(greetingCard, data), 'en')).not.toHaveProperty('selectAction');
});
