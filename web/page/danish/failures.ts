import type { Failure } from '../answer';

/** What went wrong, in plain words, and what the reader can do. */
interface Told {
  readonly what: string;
  readonly remedy: string;
}

const TOLD: Readonly<Record<string, Told>> = {
  OFFLINE: {
    what: 'Tjenesten kan ikke nås.',
    remedy: 'Se efter, om den kører, og om der er forbindelse. Prøv så igen.',
  },
  STORE_UNAVAILABLE: {
    what: 'Databasen svarer ikke lige nu.',
    remedy: 'Tjenesten prøver selv igen. Prøv om et øjeblik.',
  },
  TIME_LIMIT: {
    what: 'Det tog for lang tid at finde svaret.',
    remedy: 'Spørg om mindre ad gangen, for eksempel én kommune eller en kortere periode, eller prøv igen lidt senere.',
  },
  UNAUTHENTICATED: {
    what: 'Tjenesten kræver en adgangsnøgle.',
    remedy: 'Skriv den nøgle, som du har fået, og prøv igen.',
  },
  RATE_LIMIT: { what: 'Der er spurgt for ofte på kort tid.', remedy: 'Vent et minut, og prøv igen.' },
};

/** As `Told`; `said` is what the service said in its own words where those may help, else empty. */
export function failureInDanish({ code, message }: Failure): Told & { readonly said: string } {
  const told = TOLD[code];
  if (told !== undefined) return { ...told, said: '' };
  if (code === 'BAD_USER_INPUT')
    return {
      what: 'Det valgte kan ikke vises.',
      remedy:
        'Adressen eller et filter siger noget, som tjenesten ikke kan bruge, for eksempel en dato, der ikke findes, eller en kommune, som den ikke kender.',
      said: message,
    };
  return {
    what: 'Der opstod en fejl.',
    remedy: 'Prøv igen. Bliver den ved, så giv beskeden her til den, der driver tjenesten.',
    said: message || code,
  };
}
