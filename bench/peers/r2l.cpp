// R2L (docs/simulation.md) in C++ with keyed draws: Philox4x32-10, one replication a lane. g++ -O3 -march=native.
#include <immintrin.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <thread>
#include <vector>

namespace {
constexpr int kDays = 365, kThreats = 30;
constexpr uint32_t kM0 = 0xD2511F53u, kM1 = 0xCD9E8D57u, kW0 = 0x9E3779B9u, kW1 = 0xBB67AE85u;

struct Outcome {
  int leakers, shots, first;
};

uint32_t below(double p) { return uint32_t(std::floor(p * 4294967296.0)); }

#if defined(__AVX512F__)
constexpr int kLanes = 16;
const char* kName = "AVX-512";
using Reg = __m512i;
Reg all(int x) { return _mm512_set1_epi32(x); }
Reg wide(uint64_t x) { return _mm512_set1_epi64(int64_t(x)); }
Reg ramp() { return _mm512_setr_epi32(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15); }
Reg add(Reg a, Reg b) { return _mm512_add_epi32(a, b); }
Reg sub(Reg a, Reg b) { return _mm512_sub_epi32(a, b); }
Reg least(Reg a, Reg b) { return _mm512_min_epi32(a, b); }
Reg mul(Reg a, Reg b) { return _mm512_mul_epu32(a, b); }
Reg high(Reg a) { return _mm512_srli_epi64(a, 32); }
Reg xor3(Reg a, Reg b, Reg c) { return _mm512_ternarylogic_epi64(a, b, c, 0x96); }
Reg merge(Reg even, Reg odd) { return _mm512_mask_blend_epi32(0xAAAA, even, _mm512_slli_epi64(odd, 32)); }
using Mask = __mmask16;
Mask under(Reg words, Reg cut) { return _mm512_cmplt_epu32_mask(words, cut); }
Mask more(Reg a, Reg b) { return _mm512_cmpgt_epi32_mask(a, b); }
Mask same(Reg a, Reg b) { return _mm512_cmpeq_epi32_mask(a, b); }
Reg minus_one(Reg a, Mask m) { return _mm512_mask_sub_epi32(a, m, a, all(1)); }
Reg plus_one(Reg a, Mask m) { return _mm512_mask_add_epi32(a, m, a, all(1)); }
Reg pick(Mask m, Reg yes, Reg no) { return _mm512_mask_mov_epi32(no, m, yes); }
Mask both(Mask a, Mask b) { return Mask(a & b); }
Mask either(Mask a, Mask b) { return Mask(a | b); }
Mask without(Mask a, Mask b) { return Mask(a & ~b); }
Mask every() { return Mask(0xFFFF); }
void keep(int* to, Reg a) { _mm512_storeu_si512(to, a); }
#else
constexpr int kLanes = 8;
const char* kName = "AVX2";
using Reg = __m256i;
Reg all(int x) { return _mm256_set1_epi32(x); }
Reg wide(uint64_t x) { return _mm256_set1_epi64x(int64_t(x)); }
Reg ramp() { return _mm256_setr_epi32(0, 1, 2, 3, 4, 5, 6, 7); }
Reg add(Reg a, Reg b) { return _mm256_add_epi32(a, b); }
Reg sub(Reg a, Reg b) { return _mm256_sub_epi32(a, b); }
Reg least(Reg a, Reg b) { return _mm256_min_epi32(a, b); }
Reg mul(Reg a, Reg b) { return _mm256_mul_epu32(a, b); }
Reg high(Reg a) { return _mm256_srli_epi64(a, 32); }
Reg xor3(Reg a, Reg b, Reg c) { return _mm256_xor_si256(a, _mm256_xor_si256(b, c)); }
Reg merge(Reg even, Reg odd) { return _mm256_blend_epi32(even, _mm256_slli_epi64(odd, 32), 0xAA); }
using Mask = __m256i;
Mask under(Reg words, Reg cut) { return _mm256_cmpgt_epi32(_mm256_xor_si256(cut, all(INT32_MIN)), _mm256_xor_si256(words, all(INT32_MIN))); }
Mask more(Reg a, Reg b) { return _mm256_cmpgt_epi32(a, b); }
Mask same(Reg a, Reg b) { return _mm256_cmpeq_epi32(a, b); }
Reg minus_one(Reg a, Mask m) { return add(a, m); }
Reg plus_one(Reg a, Mask m) { return sub(a, m); }
Reg pick(Mask m, Reg yes, Reg no) { return _mm256_blendv_epi8(no, yes, m); }
Mask both(Mask a, Mask b) { return _mm256_and_si256(a, b); }
Mask either(Mask a, Mask b) { return _mm256_or_si256(a, b); }
Mask without(Mask a, Mask b) { return _mm256_andnot_si256(b, a); }
Mask every() { return all(-1); }
void keep(int* to, Reg a) { _mm256_storeu_si256(reinterpret_cast<__m256i*>(to), a); }
#endif

// Words stay in 64-bit lanes through the rounds: no blends, and what stands above the low 32 bits is ignored by the next product.
inline void philox(Reg replication, uint32_t day, uint32_t threat, uint32_t seed, Reg words[4]) {
  Reg x0 = replication, y0 = high(replication), x1 = wide(day), y1 = x1, x2 = wide(threat), y2 = x2, x3 = wide(0), y3 = x3;
  const Reg m0 = wide(kM0), m1 = wide(kM1);
  uint32_t k0 = seed, k1 = 0;
  for (int round = 0; round < 10; ++round) {
    const Reg key0 = wide(k0), key1 = wide(k1);
    const Reg xp = mul(x0, m0), xq = mul(x2, m1), yp = mul(y0, m0), yq = mul(y2, m1);
    x0 = xor3(high(xq), x1, key0);
    x2 = xor3(high(xp), x3, key1);
    y0 = xor3(high(yq), y1, key0);
    y2 = xor3(high(yp), y3, key1);
    x1 = xq;
    x3 = xp;
    y1 = yq;
    y3 = yp;
    k0 += kW0;
    k1 += kW1;
  }
  words[0] = merge(x0, y0);
  words[1] = merge(x1, y1);
  words[2] = merge(x2, y2);
  words[3] = merge(x3, y3);
}

void run(std::vector<Outcome>& out, int first, int end) {
  const Reg cutA = all(int(below(0.70))), cutB = all(int(below(0.50))), zero = all(0), one = all(1), two = all(2);
  for (int r = first; r < end; r += kLanes) {
    const Reg replication = add(ramp(), all(r));
    Reg a = all(600), b = all(40), leakers = zero, shots = zero, empty = all(kDays + 1);
    for (int d = 0; d < kDays; ++d) {
      a = least(all(600), add(a, all(40)));
      b = least(all(40), add(b, all(18)));
      for (int t = 0; t < kThreats; ++t) {
        Reg w[4];
        philox(replication, uint32_t(d), uint32_t(t), 1, w);
        const Reg salvo = least(two, a);
        a = sub(a, salvo);
        Mask alive = without(without(every(), both(more(salvo, zero), under(w[0], cutA))), both(more(salvo, one), under(w[1], cutA)));
        Mask engaged = both(alive, more(b, zero));
        b = minus_one(b, engaged);
        shots = plus_one(shots, engaged);
        alive = without(alive, both(engaged, under(w[2], cutB)));
        engaged = both(both(alive, more(b, zero)), engaged);
        b = minus_one(b, engaged);
        shots = plus_one(shots, engaged);
        alive = without(alive, both(engaged, under(w[3], cutB)));
        leakers = plus_one(leakers, alive);
      }
      empty = pick(both(same(b, zero), same(empty, all(kDays + 1))), all(d + 1), empty);
    }
    int l[kLanes], s[kLanes], f[kLanes];
    keep(l, leakers);
    keep(s, shots);
    keep(f, empty);
    for (int i = 0; i < kLanes && r + i < end; ++i) out[size_t(r + i)] = {l[i], s[i], f[i]};
  }
}
}  // namespace

int main(int, char** argv) {
  const int replications = std::atoi(argv[1]), runs = std::atoi(argv[2]), threads = std::atoi(argv[3]);
  std::vector<Outcome> out(size_t(replications) + 64);
  double best = 1e9;
  for (int i = 0; i < runs; ++i) {
    const auto start = std::chrono::steady_clock::now();
    std::vector<std::thread> pool;
    const int step = ((replications + threads - 1) / threads + 15) / 16 * 16;
    for (int k = 0; k < threads; ++k) {
      const int lo = k * step, hi = std::min(replications, lo + step);
      if (lo < hi) pool.emplace_back([&out, lo, hi] { run(out, lo, hi); });
    }
    for (auto& thread : pool) thread.join();
    best = std::min(best, std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count());
  }
  std::printf("%.6f", best);
  for (auto value : {&Outcome::leakers, &Outcome::shots, &Outcome::first}) {
    double sum = 0, squares = 0;
    for (int i = 0; i < replications; ++i) {
      const double own = out[size_t(i)].*value;
      sum += own;
      squares += own * own;
    }
    const double n = replications, mean = sum / n;
    std::printf(" %.6f %.6f", mean, std::sqrt((squares / n - mean * mean) / (n - 1)));
  }
  std::printf(" %s\n", kName);
}
