import { ask, changeIn, moment, roomWithPeople } from '../support/story.js';

it('who joins from outside after it was asked reads nothing more of it, and that is on record', async () => {
  const room = await roomWithPeople();
  for (const person of [room.anna, room.bram]) await person.open('group');
  await room.anna.say(ask, { place: 'group' });
  await moment(room);
  await room.control('teams', { act: 'join', person: 'stranger', place: 'group' });
  await room.pass(6 * 60_000);
  const before = JSON.stringify(await room.anna.see('group'));

  await room.bram.press(await room.bram.seeCard('personal'), 'approvals');
  await moment(room);
  expect(await changeIn(room)).toMatchObject({ status: 'waiting' });
  expect(JSON.stringify(await room.bram.seeCard('personal'))).toMatch(/Nu te doen/);
  const said = (await room.anna.see('group')).map(message => message.text ?? '').join();
  expect(before).not.toMatch(/is approved/);
  expect(said).not.toMatch(/is approved/);

  const rows = await room.demo.bot.parts.database.kysely.selectFrom('audit').selectAll().execute();
  const held = rows.filter(row => row.event === 'message-failed').map(row => row.entry as { facts: object });
  expect(held.length).toBeGreaterThan(0);
  expect(held[0]?.facts).toMatchObject({ reason: 'outsiders' });
});

it('in a group of our own people the same line is told', async () => {
  const room = await roomWithPeople();
  for (const person of [room.anna, room.bram]) await person.open('group');
  await room.anna.say(ask, { place: 'group' });
  await moment(room);
  await room.bram.press(await room.bram.seeCard('personal'), 'approvals');
  await moment(room);
  const said = (await room.anna.see('group')).map(message => message.text ?? '').join();
  expect(said).toMatch(/is approved/);
});
