import pino from 'pino';

export type Log = {
  info(facts: object, message: string): void;
  warn(facts: object, message: string): void;
  error(facts: object, message: string): void;
  debug(facts: object, message: string): void;
};

const secretPaths = ['secret', 'token', 'password', 'authorization', 'clientSecret', 'client_secret', 'access_token'];

/** Structured lines on standard error (standard output belongs to the terminal client). Secrets are masked by name. */
export function createLog(level: string): Log {
  const paths = secretPaths.flatMap(path => [path, `*.${path}`, `*.*.${path}`]);
  return pino({ level, redact: { paths, censor: '***' } }, pino.destination({ dest: 2, sync: true }));
}

export const silentLog: Log = { info() {}, warn() {}, error() {}, debug() {} };
