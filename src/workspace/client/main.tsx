import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import 'slack-blocks-to-jsx/dist/style.css';
import './styles/theme.css';
import './styles/layout.css';
import './styles/messages.css';
import './styles/controls.css';
import './styles/kit.css';

// The key did its work with the first request; from now on a cookie stands for it, and nobody copies it out of the address bar.
if (location.search !== '') history.replaceState(null, '', `${location.pathname}${location.hash}`);

const place = document.getElementById('page');
if (place) createRoot(place).render(<App />);
