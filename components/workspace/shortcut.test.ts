import { expect, it } from 'vitest';
import { shortcutOf } from './shortcut';

const press = (keys: string) => {
  const parts = keys.split('+');
  return shortcutOf({
    key: parts.at(-1) ?? '',
    altKey: parts.includes('alt'),
    ctrlKey: parts.includes('ctrl'),
    metaKey: parts.includes('meta'),
    shiftKey: parts.includes('shift'),
  });
};

it.each([
  ['c', { kind: 'picker' }],
  ['shift+C', { kind: 'picker' }],
  ['ctrl+c', null],
  ['meta+c', null],
  ['m', { kind: 'memo' }],
  ['3', { kind: 'recent', place: 2 }],
  ['0', null],
  ['alt+3', null],
  ['[', { kind: 'step', by: -1 }],
  ['ctrl+alt+]', { kind: 'step', by: 1 }],
  ['alt+ArrowLeft', { kind: 'trim', edge: 'end', direction: 'left' }],
  ['alt+shift+ArrowRight', { kind: 'trim', edge: 'start', direction: 'right' }],
  ['ArrowLeft', null],
  ['ctrl+z', { kind: 'undo' }],
  ['meta+z', { kind: 'undo' }],
  ['ctrl+shift+Z', { kind: 'redo' }],
  ['ctrl+y', { kind: 'redo' }],
  ['z', null],
  ['Delete', { kind: 'delete' }],
  ['shift+?', { kind: 'help' }],
  ['Escape', { kind: 'let-go' }],
  ['n', { kind: 'in-vivo' }],
  ['shift+P', { kind: 'whole', unit: 'paragraph' }],
  ['t', { kind: 'whole', unit: 'turn' }],
  ['v', { kind: 'view' }],
  ['f', { kind: 'focus' }],
  ['ctrl+f', { kind: 'find' }],
  ['meta+f', { kind: 'find' }],
  ['ctrl+shift+F', null],
  ['l', { kind: 'themes' }],
  ['ctrl+l', null],
  ['x', null],
])('understands %s', (keys, shortcut) => {
  expect(press(keys)).toEqual(shortcut);
});
