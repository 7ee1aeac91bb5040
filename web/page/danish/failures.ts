import type { Failure } from '../answer';

/** What went wrong, in plain words, and what the reader can do. */
export function failureInDanish({ code, message }: Failure): { readonly what: string; readonly remedy: string } {
  if (code === 'OFFLINE')
    return {
      what: 'Tjenesten kan ikke nås.',
      remedy: 'Se efter, om den kører, og om der er forbindelse. Prøv så igen.',
    };
  if (code === 'STORE_UNAVAILABLE')
    return { what: 'Databasen svarer ikke lige nu.', remedy: 'Tjenesten prøver selv igen. Prøv om et øjeblik.' };
  if (code === 'TIME_LIMIT')
    return {
      what: 'Det tog for lang tid at finde svaret.',
      remedy:
        'Spørg om mindre ad gangen, for eksempel én kommune eller en kortere periode, eller prøv igen lidt senere.',
    };
  if (code === 'UNAUTHENTICATED')
    return { what: 'Tjenesten kræver en adgangsnøgle.', remedy: 'Skriv den nøgle, som du har fået, og prøv igen.' };
  if (code === 'RATE_LIMIT')
    return { what: 'Der er spurgt for ofte på kort tid.', remedy: 'Vent et minut, og prøv igen.' };
  if (code === 'BAD_USER_INPUT') return { what: 'Det valgte kan ikke vises.', remedy: message };
  return { what: 'Der opstod en fejl.', remedy: `Prøv igen. Tjenesten sagde: ${message || code}` };
}
