import { describe, expect, it } from 'vitest';
import { AppError } from '@/lib/errors';
import { asAppError } from './database-error';

const withCode = (code: string, message = 'x') => Object.assign(new Error(message), { code });
const fromAdapter = (code: string, cause: object) =>
  Object.assign(new Error('x'), { code, meta: { driverAdapterError: { cause } } });

describe('asAppError', () => {
  it.each<[string, unknown, string]>([
    ['a refused connection', withCode('ECONNREFUSED'), 'databaseAway'],
    ['a refused connection under Prisma', withCode('P1001'), 'databaseAway'],
    [
      'a refused raw query',
      fromAdapter('P2010', { kind: 'DatabaseNotReachable', host: '127.0.0.1' }),
      'databaseAway',
    ],
    [
      'a connection that was ended',
      fromAdapter('P2010', { kind: 'postgres', originalCode: '57P01' }),
      'databaseAway',
    ],
    ['a server that is starting', fromAdapter('P2039', { originalCode: '57P03' }), 'databaseAway'],
    ['a broken connection', withCode('08006'), 'databaseAway'],
    [
      'a transaction whose connection is gone',
      new Error('Client has encountered a connection error and is not queryable'),
      'databaseAway',
    ],
    ['a socket that closed', new Error('Connection terminated unexpectedly'), 'databaseAway'],
    [
      'a transaction that finds no server',
      new Error('DatabaseNotReachable', { cause: { kind: 'DatabaseNotReachable' } }),
      'databaseAway',
    ],
    [
      'a socket that closed in a query of Prisma',
      new Error('\nInvalid `db.study.findFirst()` invocation:\n\n\nConnection terminated unexpectedly'),
      'databaseAway',
    ],
    ['a pool that stayed full', new Error('timeout exceeded when trying to connect'), 'databaseBusy'],
    ['a server with too many connections', fromAdapter('P2037', { originalCode: '53300' }), 'databaseBusy'],
    ['a transaction that could not begin', withCode('P2028'), 'databaseBusy'],
    ['a full disk', fromAdapter('P2039', { originalCode: '53100' }), 'diskFull'],
  ])('%s', (_, error, key) => {
    expect(asAppError(error)).toMatchObject({ code: 'unavailable', key, details: { retryAfter: 5 } });
  });

  it('of a null byte is that the input is wrong', () => {
    const refusal = fromAdapter('P2039', { kind: 'postgres', originalCode: '22021' });
    expect(asAppError(refusal)).toMatchObject({ code: 'invalid', key: 'nullCharacter' });
  });

  it.each<[string, unknown]>([
    ['a value that stands already', fromAdapter('P2002', { originalCode: '23505' })],
    ['a mistake in a statement', fromAdapter('P2010', { originalCode: '42601' })],
    ['a mistake of ours', new TypeError('x is not a function')],
    ['a refusal', new AppError('conflict', 'stale')],
    ['what is no error', 'ECONNREFUSED'],
  ])('is not said of %s', (_, error) => {
    expect(asAppError(error)).toBeNull();
  });
});
