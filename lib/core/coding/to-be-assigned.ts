/** In filters, in the place of a case's id: excerpts that have no case. */
export const TO_BE_ASSIGNED = 'none';
