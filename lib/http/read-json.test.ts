import { describe, expect, it } from 'vitest';
import { readJson } from '@/lib/http/read-json';

function request(body: BodyInit, headers: Record<string, string> = { 'content-type': 'application/json' }) {
  return new Request('http://localhost/', { method: 'POST', body, headers, duplex: 'half' } as RequestInit);
}

/** A body that claims no length and would never end. */
function endless(): ReadableStream<Uint8Array> {
  return new ReadableStream({
    pull: (controller) => {
      controller.enqueue(new Uint8Array(1024 * 1024).fill(32));
    },
  });
}

describe('readJson', () => {
  it('reads JSON, characters cut between pieces included', async () => {
    const bytes = new TextEncoder().encode('{"nome":"👩‍🌾 perché"}');
    const pieces = new ReadableStream<Uint8Array>({
      start: (controller) => {
        for (const byte of bytes) controller.enqueue(Uint8Array.of(byte));
        controller.close();
      },
    });
    expect(await readJson(request(pieces))).toEqual({ nome: '👩‍🌾 perché' });
  });

  it('refuses what is no JSON, by its type and by its text', async () => {
    await expect(readJson(request('{}', { 'content-type': 'text/plain' }))).rejects.toMatchObject({
      key: 'jsonWanted',
    });
    await expect(readJson(request('{"a":'))).rejects.toMatchObject({ key: 'notJson' });
    await expect(readJson(request(''))).rejects.toMatchObject({ key: 'notJson' });
  });

  it('stops at the limit, whatever length is claimed', async () => {
    await expect(readJson(request(endless()))).rejects.toMatchObject({ code: 'too-large' });
  });
});
