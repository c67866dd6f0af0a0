greeting-morning = Good morning, { $name }. { $pet } is here. Did you get some rest? How do you feel today?
greeting-day = Hello, { $name }. { $pet } has been waiting. How is your day going?
greeting-evening = Good evening, { $name }. { $pet } is sitting down next to you. How was your day?
greeting-night = It's late, { $name }. { $pet } is still awake. Is there something you would like to put down before sleeping?
