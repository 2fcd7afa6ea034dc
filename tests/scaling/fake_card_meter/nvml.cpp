// What CardMeter asks of NVIDIA's NVML, for a card that uses 3 joules from one question to the
// next.
extern "C" {

int nvmlInit_v2() { return 0; }
int nvmlShutdown() { return 0; }

int nvmlDeviceGetHandleByIndex_v2(unsigned int index, void** device) {
  static int card = 0;
  *device = &card;
  return index == 0 ? 0 : 2;
}

int nvmlDeviceGetTotalEnergyConsumption(void*, unsigned long long* millijoules) {
  static unsigned long long counted = 5000;
  counted += 3000;
  *millijoules = counted;
  return 0;
}

}  // extern "C"
