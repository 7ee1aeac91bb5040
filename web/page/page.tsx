import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { Place, View } from './addresses';
import { usePlace } from './navigation';
import { Nothing } from './parts/notice';
import { CaseView } from './views/case';
import { CommitteeView } from './views/committee';
import { DocumentView } from './views/document';
import { FindView } from './views/find';
import { FlowsView } from './views/flows';
import { GapsView } from './views/gaps';
import { MeetingView } from './views/meeting';
import { PersonView } from './views/person';
import { nameWindow, useTitle } from './title';
import { PolicyView } from './views/policy';

const VIEWS: Readonly<Partial<Record<View, (props: { place: Place }) => JSX.Element>>> = {
  find: FindView,
  case: CaseView,
  policy: PolicyView,
  committee: CommitteeView,
  person: PersonView,
  meeting: MeetingView,
  document: DocumentView,
  flows: FlowsView,
  gaps: GapsView,
};

/** The whole page: a head that every view shares, and the view that the address names. */
export function Page() {
  const place = usePlace();
  const shown = place.view + place.id;
  const before = useRef(shown);
  // Until the view knows its name, that of the one before would be false; it is set before any view sets its own.
  useLayoutEffect(() => nameWindow(''), [shown]);
  useEffect(() => {
    // Whoever reads by ear or by keyboard goes on where the new view begins.
    if (before.current !== shown) document.querySelector<HTMLElement>('#content')?.focus({ preventScroll: true });
    before.current = shown;
  }, [shown]);
  const ThisView = VIEWS[place.view] ?? Unknown;
  return (
    <>
      <a class="skip" href="#content">
        Spring til indholdet
      </a>
      <header>
        <a class="home" href="/">
          Sagsgraf
        </a>
        <nav aria-label="Hovedmenu">
          <Entry address="/" title="Søg" current={place.view === 'find'} />
          <Entry address="/stroemme" title="Strømme" current={place.view === 'flows'} />
          <Entry address="/mangler" title="Mangler" current={place.view === 'gaps'} />
          <a href="/graphql">Forespørgsler</a>
        </nav>
      </header>
      <main id="content" tabIndex={-1}>
        <ThisView place={place} key={shown} />
        {/* A sheet of paper must say itself where it comes from. */}
        <p class="on-paper">Sagsgraf · {decodeURI(window.location.href)}</p>
      </main>
    </>
  );
}

function Entry({ address, title, current }: { address: string; title: string; current: boolean }) {
  return (
    <a href={address} {...(current ? { 'aria-current': 'page' as const } : {})}>
      {title}
    </a>
  );
}

function Unknown() {
  useTitle('Siden findes ikke');
  return (
    <Nothing title="Siden findes ikke">
      <p>
        Adressen fører ingen steder hen. Måske er den skrevet forkert. <a href="/">Søg efter en sag</a>
      </p>
    </Nothing>
  );
}
