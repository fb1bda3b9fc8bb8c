// Preloaded into the application's process: when the script that started it is gone, however it ended, so is the application.
process.once('disconnect', () => process.exit(1));
