/* limit FILE RUNS OUTPUT: the sum of a part's bytes (CRC-32), its deflating at level 6, and its writing: what no
   program that fills it can do without. Prints the least processor time of the runs in seconds. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <zlib.h>

static double seconds(void) {
  struct rusage usage;
  getrusage(RUSAGE_SELF, &usage);
  return usage.ru_utime.tv_sec + usage.ru_stime.tv_sec
      + (usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6;
}

static int write_once(unsigned char *bytes, size_t size, const char *output) {
  unsigned char header[30] = "PK\3\4";
  uLong sum = crc32(0, bytes, size);
  memcpy(header + 14, &sum, 4);
  z_stream stream = {0};
  if (deflateInit2(&stream, 6, Z_DEFLATED, -15, 8, Z_DEFAULT_STRATEGY) != Z_OK) return 1;
  size_t room = deflateBound(&stream, size);
  unsigned char *deflated = malloc(room);
  stream.next_in = bytes;
  stream.avail_in = size;
  stream.next_out = deflated;
  stream.avail_out = room;
  if (!deflated || deflate(&stream, Z_FINISH) != Z_STREAM_END) return 1;
  FILE *file = fopen(output, "wb");
  if (!file) return 1;
  fwrite(header, 1, sizeof header, file);
  fwrite(deflated, 1, stream.total_out, file);
  fclose(file);
  deflateEnd(&stream);
  free(deflated);
  return 0;
}

int main(int count, char **arguments) {
  if (count != 4) return 64;
  FILE *file = fopen(arguments[1], "rb");
  if (!file) return 66;
  fseek(file, 0, SEEK_END);
  size_t size = ftell(file);
  rewind(file);
  unsigned char *bytes = malloc(size);
  if (!bytes || fread(bytes, 1, size, file) != size) return 74;
  double best = 1e9;
  for (int run = 0; run < atoi(arguments[2]); run++) {
    double start = seconds();
    if (write_once(bytes, size, arguments[3])) return 74;
    double took = seconds() - start;
    if (took < best) best = took;
  }
  printf("%f\n", best);
  return 0;
}
