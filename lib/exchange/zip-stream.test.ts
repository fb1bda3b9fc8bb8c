import { buffer } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { zipContents } from './testing/zip-contents';
import { zipStream, type ZipPart } from './zip-stream';

describe('zipStream', () => {
  it('writes what is read back, checksums included', async () => {
    const long = Array.from({ length: 3000 }, (_, index) => `riga ${String(index)} perché 👩‍🌾\n`);
    const parts: ZipPart[] = [
      { name: 'vuoto.txt', content: [] },
      { name: 'cartella/città.txt', content: long },
      { name: 'corto.txt', content: ['a', 'b'] },
    ];
    const contents = await zipContents(await buffer(zipStream(parts)));
    expect([...contents]).toEqual([
      ['vuoto.txt', ''],
      ['cartella/città.txt', long.join('')],
      ['corto.txt', 'ab'],
    ]);
  });

  it('asks for the next part only when the one before is read', async () => {
    const steps: string[] = [];
    function* content(name: string) {
      yield 'x';
      steps.push(`${name} read`);
    }
    function* parts(): Generator<ZipPart> {
      yield { name: 'one', content: content('one') };
      steps.push('one written');
      yield { name: 'two', content: content('two') };
    }
    await buffer(zipStream(parts()));
    expect(steps).toEqual(['one read', 'one written', 'two read']);
  });

  it('passes on the error of a part', async () => {
    function* broken(): Generator<string> {
      yield 'x';
      throw new Error('connection lost');
    }
    await expect(buffer(zipStream([{ name: 'a', content: broken() }]))).rejects.toThrow('connection lost');
  });

  it('closes its source when the reader goes away', async () => {
    await new Promise<void>((closed) => {
      function* endless(): Generator<string> {
        try {
          for (;;) yield 'x'.repeat(100_000) + String(Math.random());
        } finally {
          closed();
        }
      }
      const stream = zipStream([{ name: 'a', content: endless() }]);
      // The first piece is the local header, before the source is opened.
      let pieces = 0;
      stream.on('data', () => {
        pieces += 1;
        if (pieces === 2) stream.destroy();
      });
    });
  });
});
