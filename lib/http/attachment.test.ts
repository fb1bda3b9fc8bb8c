import { expect, it } from 'vitest';
import { attachment, contentDisposition } from './attachment';

it.each([
  ['nota.txt', `attachment; filename="nota.txt"; filename*=UTF-8''nota.txt`],
  ['città.docx', `attachment; filename="citt_.docx"; filename*=UTF-8''citt%C3%A0.docx`],
  [`a"b'c(d)*.txt`, `attachment; filename="a_b'c(d)*.txt"; filename*=UTF-8''a%22b%27c%28d%29%2A.txt`],
  ['../../etc/passwd', `attachment; filename=".._.._etc_passwd"; filename*=UTF-8''.._.._etc_passwd`],
  ['a\r\nset-cookie: x', `attachment; filename="a__set-cookie: x"; filename*=UTF-8''a__set-cookie%3A%20x`],
  ['\uD800.txt', `attachment; filename="_.txt"; filename*=UTF-8''_.txt`],
  ['', `attachment; filename="file"; filename*=UTF-8''file`],
])('names the file %j so that no header breaks', (name, expected) => {
  expect(contentDisposition(name)).toBe(expected);
});

it('never lets the browser show the content', async () => {
  const bytes = new TextEncoder().encode('<script>alert(1)</script>');
  const response = attachment(bytes, 'x.html');
  expect(response.headers.get('content-type')).toBe('application/octet-stream');
  expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  expect(response.headers.get('content-disposition')).toMatch(/^attachment;/);
  expect(new Uint8Array(await response.arrayBuffer())).toEqual(bytes);
});
