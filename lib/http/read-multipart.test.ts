import { describe, expect, it } from 'vitest';
import { readMultipart } from './read-multipart';

const LIMIT = 1000;

const post = (body: BodyInit, contentType?: string) =>
  new Request('http://localhost/documents', {
    method: 'POST',
    body,
    ...(contentType && { headers: { 'content-type': contentType } }),
  });

function form(parts: Record<string, string | File | string[]>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(parts)) {
    for (const one of Array.isArray(value) ? value : [value]) data.append(name, one);
  }
  return data;
}

const file = (bytes: BlobPart, name = 'a.txt') => new File([bytes], name, { type: 'text/plain' });

/** The body of a form as bytes, to be cut. */
async function bytesOf(data: FormData): Promise<{ bytes: Uint8Array<ArrayBuffer>; type: string }> {
  const request = post(data);
  return {
    bytes: new Uint8Array(await request.arrayBuffer()),
    type: request.headers.get('content-type') ?? '',
  };
}

describe('readMultipart', () => {
  it('gives the file byte for byte, its name and the fields', async () => {
    const bytes = new Uint8Array([0, 255, 13, 10, 45, 45]);
    const read = await readMultipart(
      post(form({ title: 'Città', file: file(bytes, 'perché 👩‍🌾.txt'), caseIds: ['a', 'b'] })),
      LIMIT,
    );
    expect(read.fields).toEqual({ title: 'Città', caseIds: ['a', 'b'] });
    expect(read.file).toMatchObject({ name: 'perché 👩‍🌾.txt', mediaType: 'text/plain' });
    expect([...(read.file?.bytes ?? [])]).toEqual([...bytes]);
  });

  it('takes a file as large as the limit and no larger', async () => {
    const read = await readMultipart(post(form({ file: file('a'.repeat(LIMIT)) })), LIMIT);
    expect(read.file?.bytes.length).toBe(LIMIT);
    await expect(
      readMultipart(post(form({ file: file('a'.repeat(LIMIT + 1)) })), LIMIT),
    ).rejects.toMatchObject({
      code: 'too-large',
      key: 'import.too-large',
      details: { field: 'file' },
    });
  });

  it('stops reading a file that goes on without end', async () => {
    const { bytes, type } = await bytesOf(form({ file: file('a') }));
    const head = bytes.slice(0, new TextDecoder().decode(bytes).indexOf('\r\n\r\n') + 4);
    let sent = 0;
    const endless = new ReadableStream<Uint8Array>({
      start: (controller) => {
        controller.enqueue(head);
      },
      pull: (controller) => {
        sent += 1024;
        controller.enqueue(new Uint8Array(1024).fill(97));
      },
    });
    const request = new Request('http://localhost/', {
      method: 'POST',
      body: endless,
      duplex: 'half',
      headers: { 'content-type': type },
    } as RequestInit);
    await expect(readMultipart(request, LIMIT)).rejects.toMatchObject({ code: 'too-large' });
    expect(sent).toBeLessThan(1_000_000);
  });

  it('refuses a body that breaks off anywhere', async () => {
    const { bytes, type } = await bytesOf(form({ title: 'Titolo', file: file('parole dette') }));
    // the closing boundary and its line break are the last four bytes
    for (let length = 0; length < bytes.length - 4; length += 1) {
      await expect(readMultipart(post(bytes.slice(0, length), type), LIMIT)).rejects.toMatchObject({
        code: 'invalid',
        key: 'upload.cut',
      });
    }
  });

  it.each(['multipart/form-data', 'multipart/form-data; boundary=', 'multipart/form-data; boundary=altra'])(
    'refuses a body that is not the form it says it is: %s',
    async (type) => {
      await expect(readMultipart(post('nessun modulo', type), LIMIT)).rejects.toMatchObject({
        key: 'upload.cut',
      });
    },
  );

  it('refuses a second file, and a file by another name', async () => {
    await expect(
      readMultipart(post(form({ file: file('a'), other: file('b') })), LIMIT),
    ).rejects.toMatchObject({ key: 'upload.one-file' });
    await expect(readMultipart(post(form({ photo: file('a') })), LIMIT)).rejects.toMatchObject({
      key: 'unknownField',
      details: { field: 'photo' },
    });
  });

  it('refuses a field that is too long instead of cutting it', async () => {
    await expect(readMultipart(post(form({ title: 'a'.repeat(20_000) })), LIMIT)).rejects.toMatchObject({
      details: { field: 'title' },
    });
  });

  it('keeps fields named like parts of an object apart from it', async () => {
    const { fields } = await readMultipart(post(form({ __proto__x: '1', constructor: '2' })), LIMIT);
    expect(fields).toEqual({ __proto__x: '1', constructor: '2' });
  });
});
