/* Times libyaml's scanner and parser on a file, the events thrown away: the best of seven runs, in milliseconds. */
#include <stdio.h>
#include <stdlib.h>
#include <time.h>
#include <yaml.h>

static double now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return t.tv_sec * 1e3 + t.tv_nsec / 1e6;
}

static long count_events(const unsigned char *bytes, size_t length) {
  yaml_parser_t parser;
  yaml_event_t event;
  long count = 0;
  int done = 0;
  if (!yaml_parser_initialize(&parser)) return -1;
  yaml_parser_set_input_string(&parser, bytes, length);
  while (!done) {
    if (!yaml_parser_parse(&parser, &event)) return -1;
    done = event.type == YAML_STREAM_END_EVENT;
    count += 1;
    yaml_event_delete(&event);
  }
  yaml_parser_delete(&parser);
  return count;
}

int main(int argc, char **argv) {
  FILE *file = argc > 1 ? fopen(argv[1], "rb") : NULL;
  if (!file) return 66;
  fseek(file, 0, SEEK_END);
  size_t length = (size_t)ftell(file);
  rewind(file);
  unsigned char *bytes = malloc(length);
  if (fread(bytes, 1, length, file) != length) return 66;
  double best = 1e9;
  long count = 0;
  for (int run = 0; run < 7; run++) {
    double start = now();
    count = count_events(bytes, length);
    double time = now() - start;
    if (time < best) best = time;
  }
  if (count < 0) return 65;
  printf("libyaml events %ld %.1f ms %.1f MB/s\n", count, best, length / best / 1e3);
  return 0;
}
