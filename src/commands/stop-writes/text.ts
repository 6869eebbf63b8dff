export const en = {
  phrases: ['stop writes', 'stop all writes', 'stop writing', 'stop all writing'],
  help: { example: 'stop writes', does: 'stops everything I write, at once (operators)' },
};

export const nl: typeof en = {
  phrases: ['stop schrijven', 'stop met schrijven', 'stop al het schrijven', 'stop het schrijven'],
  help: { example: 'stop schrijven', does: 'stopt meteen alles wat ik schrijf (beheerders)' },
};
