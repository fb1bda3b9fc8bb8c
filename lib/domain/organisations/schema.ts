import { z } from 'zod';
import { lineInput } from '@/lib/domain/text-input';

const name = lineInput(200).min(1);

export const newOrganisation = z.strictObject({ id: z.uuid().toLowerCase().optional(), name });
export type NewOrganisation = z.output<typeof newOrganisation>;

export const organisationChange = z.strictObject({ name });
export type OrganisationChange = z.output<typeof organisationChange>;
