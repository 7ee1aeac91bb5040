/* oxlint-disable import/no-unassigned-import -- Styles and workers are there by being imported. */
import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import './playground.css';
import { GraphiQL } from 'graphiql';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { examples } from './examples';
import { fetchAnswer } from './fetch-answer';
import { queryInAddress } from './query-in-address';

const linked = queryInAddress(window.location.hash);
const root = document.querySelector('#playground');
if (root === null) throw new Error('The page has no place for the playground');
createRoot(root).render(
  createElement(
    GraphiQL,
    {
      fetcher: fetchAnswer,
      // The first tab is the one that is shown; where tabs are kept in the browser, the linked query joins them.
      defaultTabs: [...(linked === null ? [] : [linked]), ...examples.map(({ query }) => ({ query }))],
      defaultEditorToolsVisibility: linked !== null && linked.variables !== '' ? 'variables' : false,
      // A bearer token typed into the headers is not kept in the browser.
      shouldPersistHeaders: false,
      ...(linked === null ? {} : { initialQuery: linked.query, initialVariables: linked.variables }),
    },
    createElement(GraphiQL.Logo, null, createElement('a', { href: '/' }, 'Sagsgraf')),
  ),
);

// Another query behind the number sign alone loads no page anew.
window.addEventListener('hashchange', () => window.location.reload());
