import './styles/index.css';
import { render } from 'preact';
import { Page } from './page';

const root = document.querySelector('#page');
if (root === null) throw new Error('The document has no place for the page');
render(<Page />, root);
