import { expect, it } from 'vitest';
import { passwordWeakness } from './password-weakness';

const COMMON = new Set(['password', 'qwerty', 'qwertyuiop', 'letmein', '1qaz2wsx3edc', 'passwordpassword']);
const weakness = (password: string, ...about: string[]) =>
  passwordWeakness(password, (word) => COMMON.has(word), about);

it.each([
  'PasswordPassword',
  'Password123456',
  '...password!!!',
  'qwertyqwerty',
  'Qwerty-Qwerty-',
  'letmein-2026',
  '1QAZ2wsx3edc',
  '123456789012',
  '15/08/1975 15/08',
  'aaaaaaaaaaaa',
  'abcabcabcabc',
  'ｐａｓｓｗｏｒｄ１２３４',
])('finds %j easy to guess', (password) => {
  expect(weakness(password)).toBe('common');
});

it.each([
  ['giuliarossi1980', 'Giulia Rossi'],
  ['Giulia-Rossi-80!', 'Giulia Rossi'],
  ['g.rossi.ires.2026', 'g.rossi@ires.example.org'],
  ['sinossisinossi!', 'sinossi'],
  ['SinossiSinossi1x', 'sinossi'],
])('finds %j little more than %j', (password, about) => {
  expect(weakness(password, about)).toBe('own');
});

it.each([
  'quattro parole per una porta',
  'correct horse battery staple',
  'Giulia mangia il pane a Torino',
  'kTq8#vLw2!zRm',
  '8#2!Lw$4%9^1&7',
  'giraffagirasole',
  'перепёлка у реки',
  '吾輩は猫である名前はまだない',
])('takes %j', (password) => {
  expect(weakness(password, 'Giulia Rossi', 'giulia@example.org', 'sinossi')).toBeNull();
});
