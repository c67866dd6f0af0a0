greeting-morning = { $name } 님, 좋은 아침이에요. { PARTICLE($pet, "이/가") } 여기 있어요. 밤새 잘 쉬었어요? 오늘 마음은 어때요?
greeting-day = { $name } 님, 왔어요? { PARTICLE($pet, "이/가") } 기다리고 있었어요. 오늘 하루는 어떻게 흘러가고 있어요?
greeting-evening = { $name } 님, 오늘도 수고 많았어요. { PARTICLE($pet, "이/가") } 옆에 앉을게요. 오늘 하루는 어땠어요?
greeting-night = { $name } 님, 늦은 시간이네요. { PARTICLE($pet, "이/가") } 아직 깨어 있어요. 잠들기 전에 내려놓고 싶은 게 있어요?
