import { expect } from '@playwright/test';
import type { Api } from './api';
import type { Named, TestStudy } from './study';

export const IDENTITY = {
  name: 'Ada Zanetti-Quirico',
  contact: 'ada.zanetti@segreto.example, 0119998877',
  exactRole: 'Direttrice del consorzio di Val Chiusella',
  note: 'Chiede di essere richiamata il martedì.',
};

/** The ids of a participant with all that can be kept of one. */
export interface TestPerson {
  participant: string;
  consent: string;
  roleCategory: string;
  organisation: string;
}

export async function makePerson(owner: Api, { path }: TestStudy, code = 'P1'): Promise<TestPerson> {
  const [roleCategory, organisation] = [
    await owner.post<Named>(`${path}/role-categories`, { name: `Direzione ${code}` }),
    await owner.post<Named>(`${path}/organisations`, { name: `Consorzio ${code}` }),
  ];
  const participant = await owner.post<Named>(`${path}/participants`, {
    code,
    roleCategoryId: roleCategory.id,
    organisationId: organisation.id,
  });
  const place = `${path}/participants/${participant.id}`;
  const consent = await owner.post<Named>(`${place}/consents`, { level: 'VERBATIM', noticeVersion: '1.0' });
  expect(await owner.status('PUT', `${place}/identity`, { ...IDENTITY, revision: 0 })).toBe(200);
  const form = {
    name: 'modulo-zanetti.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('Firmato: Zanetti'),
  };
  await owner.upload(`${place}/consents/${consent.id}/form`, { deleteOn: '2099-12-31', file: form });
  return {
    participant: participant.id,
    consent: consent.id,
    roleCategory: roleCategory.id,
    organisation: organisation.id,
  };
}
