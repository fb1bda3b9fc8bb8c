import { useEffect, useState } from 'react';
import { ApiProblem, callApi } from '@/components/api/call-api';
import type { TranscriptParagraph } from '@/components/transcript/transcript-data';
import type { DocumentDetail } from '@/lib/domain/documents/get-document';

interface Reading {
  text: string;
  paragraphs: readonly TranscriptParagraph[];
}

/** A document's text with its paragraphs, to be read. */
export function useReading(slug: string, documentId: string, sha256: string) {
  const [data, setData] = useState<Reading | null>(null);
  const [failed, setFailed] = useState(false);
  const [attempt, setAttempt] = useState(1);
  useEffect(() => {
    let isHere = true;
    const path = `/studies/${slug}/documents/${documentId}`;
    Promise.all([callApi<DocumentDetail>('GET', path), fetchText(`${path}/text/${sha256}`)]).then(
      ([{ paragraphs }, text]) => {
        if (!isHere) return;
        setFailed(false);
        setData({ text, paragraphs });
      },
      () => isHere && setFailed(true),
    );
    return () => {
      isHere = false;
    };
  }, [slug, documentId, sha256, attempt]);
  return { data, failed, retry: () => setAttempt(attempt + 1) };
}

async function fetchText(path: string): Promise<string> {
  const response = await fetch(`/api/v1${path}`);
  if (!response.ok) throw new ApiProblem(response.status, {});
  return response.text();
}
