import '@fontsource-variable/inter/wght.css';
import './styles/index.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';

const root = document.getElementById('root');
if (root === null) throw new Error('Expected an element with the id "root" in index.html.');
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
