import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createTranslator } from 'next-intl';
import { describe, expect, it } from 'vitest';
import { LOCALES } from './locale';
import { messagesOf } from './messages';

type Rich = Record<'rich', (key: string, values: Record<string, unknown>) => unknown>;
type Tree = { [name: string]: string | Tree };

const root = path.resolve(import.meta.dirname, '../..');

function flat(tree: Tree, above = ''): Map<string, string> {
  const found = new Map<string, string>();
  for (const [name, value] of Object.entries(tree)) {
    const key = above === '' ? name : `${above}.${name}`;
    if (typeof value === 'string') found.set(key, value);
    else for (const [inner, message] of flat(value, key)) found.set(inner, message);
  }
  return found;
}

const messages = Object.fromEntries(LOCALES.map((locale) => [locale, flat(messagesOf(locale))]));
const italian = messages.it!;
const english = messages.en!;

/**
 * The placeholders of an ICU message with their types, those inside plural branches included. Without quoting: no
 * message may hold the character that quotes, which a test below asserts.
 */
function placeholders(message: string): Map<string, string> {
  const found = new Map<string, string>();
  let at = 0;
  const readText = () => {
    while (at < message.length && message[at] !== '}') {
      if (message[at] === '{') readArgument();
      else at += 1;
    }
  };
  const readArgument = () => {
    const [whole, name = '', type = 'text'] = /^\{\s*(\w+)\s*(?:,\s*(\w+)\s*,?)?/.exec(message.slice(at)) ?? [
      '',
    ];
    found.set(name, type);
    at += whole.length;
    for (const branches = /[^{}]*/y; message[at] !== '}' && at < message.length;) {
      branches.lastIndex = at;
      at += branches.exec(message)?.[0].length ?? 0;
      if (message[at] !== '{') continue;
      at += 1;
      readText();
      at += 1;
    }
    at += 1;
  };
  readText();
  return found;
}

const tags = (message: string) => [...message.matchAll(/<(\w+)>/g)].map(([, name]) => name ?? '').sort();

it('reads placeholders, also those inside branches', () => {
  const message = '{a} {n, plural, one {# di {b}} other {# {c, number}}} {when, date, short}';
  expect([...placeholders(message)].sort()).toEqual([
    ['a', 'text'],
    ['b', 'text'],
    ['c', 'number'],
    ['n', 'plural'],
    ['when', 'date'],
  ]);
});

it('registers every file of messages', () => {
  const files = (locale: string) =>
    readdirSync(path.join(root, 'messages', locale)).map((file) => path.basename(file, '.json'));
  for (const locale of LOCALES) expect(files(locale).sort()).toEqual(Object.keys(messagesOf(locale)).sort());
});

it('says the same things in both languages', () => {
  expect([...english.keys()].sort()).toEqual([...italian.keys()].sort());
});

describe.each(LOCALES)('%s', (locale) => {
  const entries = [...messages[locale]!];

  it('leaves nothing unsaid', () => {
    expect(entries.filter(([, message]) => message.trim() === '').map(([key]) => key)).toEqual([]);
  });

  it('writes apostrophes as ’, since ICU quotes with the other', () => {
    expect(entries.filter(([, message]) => message.includes("'")).map(([key]) => key)).toEqual([]);
  });

  it('has messages that can be formatted', () => {
    const mistakes: string[] = [];
    // its types know every key by name; here the keys are what is tested
    const { rich } = createTranslator({
      locale,
      messages: messagesOf(locale),
      timeZone: 'Europe/Rome',
      onError: (error) => mistakes.push(error.message),
    }) as unknown as Rich;
    for (const [key, message] of entries) {
      const given: [string, unknown][] = [...placeholders(message)].map(([name, type]) => [
        name,
        valueOf(type),
      ]);
      const shown: [string, unknown][] = tags(message).map((name) => [name, String]);
      rich(key, Object.fromEntries([...given, ...shown]));
    }
    expect(mistakes).toEqual([]);
  });
});

function valueOf(type: string): string | number | Date {
  if (type === 'text') return 'x';
  return type === 'date' || type === 'time' ? new Date(0) : 2;
}

it('asks for the same values in both languages', () => {
  const differing = [...italian].filter(([key, message]) => {
    const other = english.get(key) ?? '';
    const names = (text: string) => [...placeholders(text).keys(), ...tags(text)].sort().join();
    return names(message) !== names(other);
  });
  expect(differing.map(([key]) => key)).toEqual([]);
});

it('has words for every error that the code names', () => {
  const named = [...sourcesIn('app'), ...sourcesIn('lib')].flatMap((code) => {
    const thrown = /new AppError\(\s*'[\w-]+',\s*'([\w.-]+)'/g;
    const refined = /\berror: '([\w.-]+)'/g;
    return [...code.matchAll(thrown), ...code.matchAll(refined)].map(([, key]) => `errors.${key ?? ''}`);
  });
  expect(named.length).toBeGreaterThan(20);
  expect([...new Set(named)].filter((key) => !italian.has(key))).toEqual([]);
});

function sourcesIn(folder: string): string[] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))
    .map((file) => readFileSync(path.join(root, folder, file), 'utf8'));
}
