/** Every style sheet, in the order in which they build on each other. Fonts are ours: nothing is loaded from outside. */
import '@fontsource-variable/inter/wght.css';
import '@fontsource/jetbrains-mono/latin-400.css';
import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import '@mantine/spotlight/styles.css';
import './styles/tokens.css';
import './styles/mantine.css';
import './styles/base.css';
import './styles/frame.css';
import './styles/queue.css';
import './styles/traveller.css';
import './styles/screens.css';
import './styles/entry.css';
import './styles/intake.css';
import './styles/flight-desk.css';
import './styles/message.css';
