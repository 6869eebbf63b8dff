import { everything, filesBelow, root, sources, textOf } from './sources.js';

const linesOf = (path: string): number => textOf(path).split('\n').length - 1;

/** Each place where a pattern is found: `file:line`. */
function placesOf(paths: readonly string[], pattern: RegExp): readonly string[] {
  return paths.flatMap(path =>
    textOf(path)
      .split('\n')
      .flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1}`] : [])),
  );
}

test('no file is longer than 300 lines, and most are short', () => {
  expect(everything.map(path => ({ path, lines: linesOf(path) })).filter(({ lines }) => lines > 300)).toEqual([]);
  const lengths = sources.map(linesOf).sort((a, b) => a - b);
  const median = lengths[Math.floor(lengths.length / 2)] ?? 0;
  console.info(`${lengths.length} source files, median ${median} lines, longest ${lengths.at(-1)}`);
  expect(median).toBeLessThan(60);
});

test('only the settings read the environment', () => {
  expect(placesOf(sources, /process\.env/).map(place => place.split(':')[0])).toEqual(Array(2).fill('src/settings.ts'));
});

test('the database is never asked what time it is: timers follow our own clock', () => {
  const withSql = sources.filter(path => path.startsWith('src/database/') || /from 'kysely'/.test(textOf(path)));
  const clocks = /CURRENT_TIMESTAMP|LOCALTIMESTAMP|(?:clock|statement|transaction)_timestamp|(?<![.\w])now\(\)(?!:)/i;
  expect(withSql.length).toBeGreaterThan(10);
  expect(placesOf(withSql, clocks)).toEqual([]);
});

test('nobody but the clock and the wiring takes the time from the machine', () => {
  const places = placesOf(sources, /Date\.now\(\)|new Date\(\)/);
  // The room's page runs in a browser, on the browser's clock.
  const strays = places.filter(place => !/^src\/((clock|wire|chat)\.ts|simulator\/room\/client\/)/.test(place));
  expect(strays).toEqual([]);
});

test('there are no default exports, no enums and no notes to do something later', () => {
  expect(placesOf(sources, /^export default /)).toEqual([]);
  expect(placesOf(sources, /^\s*(?:export )?(?:const )?enum /)).toEqual([]);
  expect(placesOf(everything, new RegExp(`\\b(?:${['TO' + 'DO', 'FIX' + 'ME', 'X' + 'XX'].join('|')})\\b`))).toEqual(
    [],
  );
});

test('`any` stays in the one folder whose libraries force it', () => {
  const strays = sources.filter(path => !path.startsWith('src/bot/'));
  expect(placesOf(strays, /^(?!\s*(?:\*|\/[/*])).*(?::|<|as) any\b/)).toEqual([]);
});

test('tests wait for something to happen, never for seconds to pass', () => {
  const tests = everything.filter(path => path.startsWith('test/'));
  expect(placesOf(tests, /(?:setTimeout\([^,]+|sleep\(|delay\(),?\s*\d[\d_]{3,}\)/)).toEqual([]);
});

test('modules are not mocked: fakes speak the real protocol', () => {
  expect(placesOf(everything, new RegExp(`${'jest'}\\.(?:mock|doMock|unstable_mockModule)\\(`))).toEqual([]);
});

test('the clock, the network and ids are parameters of the rules', () => {
  const pure = sources.filter(path => /^src\/(checks|views|answers)\/|^cards\//.test(path));
  expect(placesOf(pure, /\bfetch\(|randomUUID|Math\.random/)).toEqual([]);
});

test('nothing names a machine, a registry or a folder outside the repository', () => {
  const isText = (path: string) => !/\.(png|zip|ico|woff2?)$/.test(path);
  // Put together here, so that this file does not find itself.
  const outside = ['/wo' + 'rk/', '/ro' + 'ot/', '/ho' + 'me/', '../sha' + 'red', '"resol' + 'ved": "'];
  const texts = filesBelow('.', isText).filter(path => !path.startsWith('.env') || path === '.env.sample');
  const found = texts.flatMap(path => {
    const text = textOf(path);
    return outside.filter(words => text.includes(words)).map(words => `${path}: ${words}`);
  });
  expect(found.filter(place => !place.startsWith(root))).toEqual([]);
});

test('nothing that decides rests on readings that were kept: changes take their own snapshot', () => {
  const deciding = sources.filter(path => /^src\/(?:changes|people|doctor)\//.test(path));
  expect(placesOf(deciding, /\bsnapshots\b(?:\.|,| \})/)).toEqual([]);
});
